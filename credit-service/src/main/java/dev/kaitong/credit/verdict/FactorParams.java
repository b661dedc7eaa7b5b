package dev.kaitong.credit.verdict;

import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.credit.capacity.Capacity;
import dev.kaitong.credit.overlay.Loss;
import dev.kaitong.credit.score.Characteristic;
import dev.kaitong.credit.score.Characteristics;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.PointsTable;
import dev.kaitong.credit.score.Scored;
import java.time.LocalDate;
import java.util.List;

/** Amounts, dates and counts of the reasons that cost points: what the texts and the cures need. */
final class FactorParams {
    private static final int PERCENT = 100;

    /** Months of the scorecard's window: after so many good ones nothing of the past counts. */
    private static final int WINDOW = 6;

    private final CreditFile file;
    private final Scored scored;
    private final List<Loss> losses;
    private final CreditRules rules;
    private final LocalDate today;

    FactorParams(
            CreditFile file, Scored scored, List<Loss> losses, CreditRules rules, LocalDate today) {
        this.file = file;
        this.scored = scored;
        this.losses = losses;
        this.rules = rules;
        this.today = today;
    }

    ReasonParams of(ReasonCode code, int pointsLost) {
        for (Loss loss : losses) {
            if (loss.code() == code) {
                return loss.params().withPointsLost(pointsLost);
            }
        }
        ReasonParams params = ReasonParams.NONE.withPointsLost(pointsLost);
        return switch (code) {
            case UTILISATION_TOO_HIGH -> utilisation(params);
            case REPEATED_LATE_PAYMENT -> params.withCount(monthsLate()).withCycles(WINDOW);
            case PAYMENTS_TOO_LOW -> params.withCycles(WINDOW);
            case OTHER_LENDER_OVERDUE -> params.withAmountFen(Overdue.elsewhereFen(file));
            case CURED_TOO_RECENTLY -> params.withUntil(inMonths(untilForgotten()));
            case HISTORY_TOO_SHORT -> params.withUntil(inMonths(untilSeen()));
            case NO_CREDIT_FILE ->
                    params.withAmountFen(
                            Capacity.incomeForFen(
                                    rules.capacity().bands().getFirst().fromFen(),
                                    file,
                                    rules.capacity()));
            default -> params;
        };
    }

    private LocalDate inMonths(int months) {
        return today.withDayOfMonth(1).plusMonths(months);
    }

    private int monthsLate() {
        int late = 0;
        for (int back = 0; back < WINDOW; back++) {
            late += scored.characteristics().monthsLate(back) > 0 ? 1 : 0;
        }
        return late;
    }

    /** Months until the last serious delay has left the window. */
    private int untilForgotten() {
        return WINDOW - (int) scored.value(Characteristic.MONTHS_SINCE_SERIOUSLY_LATE);
    }

    /** Months until the newest month without anything to pay has left the window. */
    private int untilSeen() {
        for (int back = 0; back < WINDOW; back++) {
            if (!scored.characteristics().owed(back)) {
                return WINDOW - back;
            }
        }
        return 0;
    }

    /**
     * The share of the limits that is used, and the balance from which the score gets better: at
     * once if one payment can do it, else if the balance is kept that low over the window.
     */
    private ReasonParams utilisation(ReasonParams params) {
        Characteristics characteristics = scored.characteristics();
        double limit = characteristics.limitFen();
        double headroom = characteristics.value(Characteristic.HEADROOM);
        ReasonParams shown =
                Double.isNaN(headroom)
                        ? params
                        : params.withPercent(
                                (int) Math.min(9_999, Math.round((1 - headroom) * PERCENT)));
        long targetFen = characteristics.statementFen(0);
        for (PointsTable table : scored.scorecard().tables()) {
            double value = characteristics.value(table.characteristic());
            if (table.characteristic() == Characteristic.HEADROOM && value <= table.bestEdge()) {
                targetFen = Math.min(targetFen, (long) (limit * (1 - table.bestEdge())) - 1);
            }
            if (table.characteristic() == Characteristic.BALANCE_GROWTH
                    && value > table.bestEdge()) {
                long grownFen = (long) Math.floor(limit * table.nextBetterEdge(value));
                long growthTarget = characteristics.statementFen(WINDOW - 1) + grownFen;
                targetFen = growthTarget > 0 ? Math.min(targetFen, growthTarget) : targetFen;
            }
        }
        return targetFen < characteristics.statementFen(0)
                ? shown.withTargetFen(Math.max(0, targetFen))
                : shown.withTargetFen(Math.max(0, targetFen)).withCycles(WINDOW);
    }
}
