package dev.kaitong.gateway.linereview;

import dev.kaitong.gateway.line.account.Actor;
import dev.kaitong.gateway.line.account.Hold;
import dev.kaitong.gateway.line.account.Holds;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.strategy.LineRules;
import java.time.Instant;
import java.time.LocalDate;

/** Holds whose day of review has come and whose cause was asked about. */
public final class Prolong {
    private Prolong() {}

    /** The line with another day of review on its old holds; what has no cause left is released. */
    public static Line oldHolds(Line line, LineRules rules, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, Review.SHANGHAI);
        Holds holds = line.holds();
        for (Hold hold : line.holds().list()) {
            if (hold.placedBy() == Actor.SYSTEM && !today.isBefore(hold.reviewOn())) {
                holds =
                        holds.with(
                                new Hold(
                                        hold.kind(),
                                        hold.reasons(),
                                        hold.placedBy(),
                                        hold.placedAt(),
                                        hold.evidence(),
                                        today.plusDays(rules.holdReviewDays()),
                                        hold.releasedWhen()));
            }
        }
        return line.withHolds(holds);
    }
}
