package dev.kaitong.risk.behaviour.rule;

import dev.kaitong.risk.behaviour.evidence.Bill;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.OverdueReport;
import dev.kaitong.risk.behaviour.evidence.Repayment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How bills are paid. Weak facts: they are shown with the evidence and decide nothing, because no
 * table has been learned from data that says what they are worth (M33 lets last-day repayment count
 * only together with others).
 *
 * @param minimumPaymentsInARow latest bills in a row of which no more than the minimum was repaid;
 *     an unpaid bill ends the row, except the latest, which may yet be paid
 * @param lastDayRepayments remembered bills on whose due day something was repaid
 * @param overdueFen what is left of the overdue amount last reported, in fen, after the repayments
 *     since
 */
public record RepaymentPattern(int minimumPaymentsInARow, int lastDayRepayments, long overdueFen) {
    private static final int WHOLE = 100;

    /** The pattern in the evidence. */
    public static RepaymentPattern of(Evidence evidence, Rules rules) {
        return new RepaymentPattern(
                minimumPaymentsInARow(evidence, rules),
                lastDayRepayments(evidence),
                overdueFen(evidence));
    }

    private static int minimumPaymentsInARow(Evidence evidence, Rules rules) {
        List<Bill> bills = evidence.bills();
        int row = 0;
        for (int i = 0; i < bills.size(); i++) {
            long percent = percentRepaid(evidence, i);
            boolean minimum = percent > 0 && percent <= rules.minimumPaymentPercentMax();
            boolean open = i == 0 && percent == 0;
            if (!open && (!minimum || forgotten(evidence, bills.get(i)))) {
                return row;
            }
            row += minimum ? 1 : 0;
        }
        return row;
    }

    /** Whether repayments of a bill may have been forgotten, so that what is known is no sum. */
    private static boolean forgotten(Evidence evidence, Bill bill) {
        List<Repayment> repayments = evidence.repayments();
        return repayments.size() == Evidence.REPAYMENTS_MAX
                && !repayments.getLast().at().isBefore(bill.issuedAt());
    }

    /** Half a percent counts as one; something repaid is never nothing. */
    private static long percentRepaid(Evidence evidence, int bill) {
        long amountFen = evidence.bills().get(bill).amountFen();
        long repaidFen = repaidFen(evidence, bill);
        if (amountFen == 0 || repaidFen == 0) {
            return amountFen == 0 ? WHOLE : 0;
        }
        return Math.max(1, Math.round((double) WHOLE * repaidFen / amountFen));
    }

    /** What was repaid from the issue of a bill to the issue of the next. */
    static long repaidFen(Evidence evidence, int bill) {
        Instant from = evidence.bills().get(bill).issuedAt();
        @Nullable Instant until = bill == 0 ? null : evidence.bills().get(bill - 1).issuedAt();
        return sumFen(
                evidence,
                repayment ->
                        !repayment.at().isBefore(from)
                                && (until == null || repayment.at().isBefore(until)));
    }

    private static int lastDayRepayments(Evidence evidence) {
        return (int)
                evidence.bills().stream()
                        .filter(bill -> bill.dueOn() != null && repaidOn(evidence, bill.dueOn()))
                        .count();
    }

    private static boolean repaidOn(Evidence evidence, LocalDate day) {
        return evidence.repayments().stream()
                .anyMatch(repayment -> Calendar.dayOf(repayment.at()).equals(day));
    }

    private static long overdueFen(Evidence evidence) {
        @Nullable OverdueReport report = evidence.lastOverdue();
        return report == null
                ? 0
                : Math.max(
                        0,
                        report.amountFen()
                                - sumFen(
                                        evidence,
                                        repayment -> repayment.at().isAfter(report.at())));
    }

    private static long sumFen(Evidence evidence, Predicate<Repayment> counts) {
        return evidence.repayments().stream().filter(counts).mapToLong(Repayment::amountFen).sum();
    }
}
