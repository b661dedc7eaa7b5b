package dev.kaitong.credit.verdict;

import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.credit.score.Account;
import dev.kaitong.credit.score.Characteristic;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.PointsTable;
import dev.kaitong.credit.score.Scored;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The characteristics on which most points were lost against the best attainable bin, most first
 * (official comment 9(b)(2)-5 to Regulation B). Characteristics of one cause are added up under its
 * reason.
 */
final class KeyFactors {
    private static final int PERCENT = 100;
    private static final int CYCLES = 6;

    private KeyFactors() {}

    static List<Reason> of(CreditFile file, Scored scored) {
        Map<ReasonCode, Integer> lost = new EnumMap<>(ReasonCode.class);
        List<PointsTable> tables = scored.scorecard().tables();
        for (int i = 0; i < tables.size(); i++) {
            Characteristic characteristic = tables.get(i).characteristic();
            if (scored.pointsLost(i) > 0 && !Double.isNaN(scored.value(characteristic))) {
                lost.merge(code(characteristic, scored), scored.pointsLost(i), Integer::sum);
            }
        }
        List<Reason> reasons = new ArrayList<>();
        lost.forEach((code, points) ->
                reasons.add(new Reason(code, params(code, points, file, scored))));
        reasons.sort(Comparator.comparingInt(KeyFactors::pointsLost).reversed());
        return reasons;
    }

    /** Seriously late now is no matter of a cure too recent: it is late now. */
    private static ReasonCode code(Characteristic characteristic, Scored scored) {
        boolean lateNow = scored.value(Characteristic.LATE_NOW) > 0;
        return characteristic == Characteristic.MONTHS_SINCE_SERIOUSLY_LATE && lateNow
                ? ReasonCode.OTHER_LENDER_OVERDUE
                : characteristic.reason();
    }

    private static int pointsLost(Reason reason) {
        Integer lost = reason.params().pointsLost();
        return lost == null ? 0 : lost;
    }

    private static ReasonParams params(
            ReasonCode code, int points, CreditFile file, Scored scored) {
        ReasonParams params = ReasonParams.NONE.withPointsLost(points);
        return switch (code) {
            case UTILISATION_TOO_HIGH -> utilisation(params, file, scored);
            case REPEATED_LATE_PAYMENT ->
                    params.withCount((int) scored.value(Characteristic.MONTHS_LATE_COUNT))
                            .withCycles(CYCLES);
            case PAYMENTS_TOO_LOW -> params.withCycles(CYCLES);
            case OTHER_LENDER_OVERDUE -> params.withAmountFen(Overdue.elsewhereFen(file));
            default -> params;
        };
    }

    private static ReasonParams utilisation(ReasonParams params, CreditFile file, Scored scored) {
        double used = scored.value(Characteristic.UTILISATION);
        if (Double.isNaN(used)) {
            return params;
        }
        ReasonParams shown = params.withPercent((int) Math.round(used * PERCENT));
        for (PointsTable table : scored.scorecard().tables()) {
            if (table.characteristic() == Characteristic.UTILISATION && table.edges().size() > 1) {
                return shown.withTargetFen((long) (limits(file) * table.edges().get(1)));
            }
        }
        return shown;
    }

    private static long limits(CreditFile file) {
        return file.accounts().stream()
                .filter(account -> !account.months().isEmpty())
                .mapToLong(Account::limitFen)
                .sum();
    }
}
