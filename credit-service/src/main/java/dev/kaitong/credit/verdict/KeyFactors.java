package dev.kaitong.credit.verdict;

import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.credit.overlay.Loss;
import dev.kaitong.credit.score.Characteristic;
import dev.kaitong.credit.score.Characteristics;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.PointsTable;
import dev.kaitong.credit.score.Scored;
import java.time.LocalDate;
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
    /** A quarter of what doubles the odds. */
    private static final int LEAST_POINTS = 15;

    private KeyFactors() {}

    static List<Reason> of(
            CreditFile file, Scored scored, List<Loss> losses, CreditRules rules, LocalDate today) {
        Map<ReasonCode, Integer> lost = new EnumMap<>(ReasonCode.class);
        List<PointsTable> tables = scored.scorecard().tables();
        boolean overdueElsewhere = Overdue.elsewhereFen(file) > 0;
        for (int i = 0; i < tables.size(); i++) {
            if (scored.pointsLost(i) > 0 && says(scored, i)) {
                ReasonCode code =
                        code(
                                tables.get(i).characteristic(),
                                scored.characteristics(),
                                overdueElsewhere);
                lost.merge(code, scored.pointsLost(i), Integer::sum);
            }
        }
        for (Loss loss : losses) {
            lost.merge(loss.code(), loss.points(), Integer::sum);
        }
        leaveOutTrifles(lost);
        FactorParams filled = new FactorParams(file, scored, losses, rules, today);
        List<Reason> reasons = new ArrayList<>(lost.size());
        lost.forEach((code, points) -> reasons.add(new Reason(code, filled.of(code, points))));
        reasons.sort(Comparator.comparingInt(KeyFactors::pointsLost).reversed());
        return reasons;
    }

    /** What cost next to nothing explains nothing, unless there is nothing else. */
    private static void leaveOutTrifles(Map<ReasonCode, Integer> lost) {
        if (lost.values().stream().anyMatch(points -> points >= LEAST_POINTS)) {
            lost.values().removeIf(points -> points < LEAST_POINTS);
        }
    }

    /**
     * A missing value says nothing about anybody; nor does one that shows no more than how little
     * there was to see, unless it took less than the neutral points of a missing one.
     */
    private static boolean says(Scored scored, int table) {
        PointsTable points = scored.scorecard().tables().get(table);
        Characteristic characteristic = points.characteristic();
        Characteristics characteristics = scored.characteristics();
        return !Double.isNaN(characteristics.value(characteristic))
                && (!characteristics.showsOnlyHowMuch(characteristic)
                        || scored.points(table) < points.neutralPoints());
    }

    /**
     * The reason of a characteristic. Who is late elsewhere now is told that, not that it was cured
     * too recently; who has nothing to pay now gets no better record by waiting.
     */
    private static ReasonCode code(
            Characteristic characteristic, Characteristics characteristics, boolean elsewhere) {
        ReasonCode usual = characteristic.reason();
        return switch (characteristic) {
            case MONTHS_LATE_SUM ->
                    elsewhere && onlyTheNewestIsLate(characteristics)
                            ? ReasonCode.OTHER_LENDER_OVERDUE
                            : usual;
            case MONTHS_SINCE_SERIOUSLY_LATE ->
                    characteristics.value(characteristic) > 0
                            ? usual
                            : elsewhere
                                    ? ReasonCode.OTHER_LENDER_OVERDUE
                                    : ReasonCode.REPEATED_LATE_PAYMENT;
            case MONTHS_WITH_STATEMENT ->
                    characteristics.owed(0) ? usual : ReasonCode.NO_CREDIT_FILE;
            case USUAL_PAYMENT,
                    MONTHS_WITHOUT_PAYMENT,
                    CARRIED_AGAINST_LIMIT,
                    CARRIED_SHARE,
                    HEADROOM,
                    BALANCE_GROWTH ->
                    usual;
        };
    }

    private static boolean onlyTheNewestIsLate(Characteristics characteristics) {
        return characteristics.value(Characteristic.MONTHS_LATE_SUM)
                == characteristics.monthsLate(0);
    }

    private static int pointsLost(Reason reason) {
        Integer lost = reason.params().pointsLost();
        return lost == null ? 0 : lost;
    }
}
