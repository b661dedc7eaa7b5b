package dev.kaitong.risk.evidence;

import dev.kaitong.risk.behaviour.rule.RepaymentPattern;
import org.jspecify.annotations.Nullable;

/**
 * What bills and repayments say under the rules; weak facts that decide nothing. Written by us: in
 * an evaluation it is worked out again and not read.
 *
 * @param minimumPaymentsInARow latest bills in a row of which no more than the minimum was repaid
 * @param lastDayRepayments remembered bills on whose due day something was repaid
 * @param overdueFen what is left of the overdue amount last reported, in fen
 */
public record PatternDocument(
        @Nullable Integer minimumPaymentsInARow,
        @Nullable Integer lastDayRepayments,
        @Nullable Long overdueFen) {
    static PatternDocument from(RepaymentPattern pattern) {
        return new PatternDocument(
                pattern.minimumPaymentsInARow(), pattern.lastDayRepayments(), pattern.overdueFen());
    }
}
