package dev.kaitong.credit.verdict;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.Dimension;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonKind;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.credit.capacity.Capacity;
import dev.kaitong.credit.overlay.Loss;
import dev.kaitong.credit.overlay.Overlay;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.PointsTable;
import dev.kaitong.credit.score.Scored;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code (evidence, rules, asOf) -> assessment}: will and can this person repay. */
public final class Assess {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Assess() {}

    /**
     * Assesses a file. A thin file is neutral: with nothing against it, it passes with the starter
     * limit; missing evidence is never read as bad evidence.
     */
    public static Assessment<CreditMeasures, CreditFile> assess(
            CreditFile file, CreditRules rules, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, SHANGHAI);
        Scored scored = Scored.of(file, rules.scorecard());
        List<Loss> losses =
                Overlay.of(
                        file,
                        scored.characteristics(),
                        rules.overlay(),
                        rules.recordYears(),
                        today);
        int score = scored.less(sum(losses));
        List<Reason> reasons = new ArrayList<>(Facts.of(file, rules, today));
        boolean cutOffPassed = score >= rules.passFrom() || (file.thin() && losses.isEmpty());
        if (!cutOffPassed) {
            reasons.addAll(KeyFactors.of(file, scored, losses, rules, today));
        }
        Outcome outcome = outcome(reasons, cutOffPassed, score < rules.failBelow());
        return new Assessment<>(
                ServiceName.CREDIT.wireName(),
                outcome,
                measures(file, scored, losses, score, rules, outcome),
                reasons,
                file,
                rules.version(),
                asOf);
    }

    private static int sum(List<Loss> losses) {
        int sum = 0;
        for (int i = 0; i < losses.size(); i++) {
            sum += losses.get(i).points();
        }
        return sum;
    }

    private static Outcome outcome(List<Reason> reasons, boolean cutOffPassed, boolean belowGrey) {
        if (has(reasons, ReasonKind.KNOCK_OUT) || (!cutOffPassed && belowGrey)) {
            return Outcome.FAIL;
        }
        if (has(reasons, ReasonKind.INSUFFICIENT)) {
            return Outcome.INSUFFICIENT;
        }
        return cutOffPassed ? Outcome.PASS : Outcome.REVIEW;
    }

    private static boolean has(List<Reason> reasons, ReasonKind kind) {
        for (int i = 0; i < reasons.size(); i++) {
            if (reasons.get(i).code().kind() == kind) {
                return true;
            }
        }
        return false;
    }

    private static CreditMeasures measures(
            CreditFile file,
            Scored scored,
            List<Loss> losses,
            int score,
            CreditRules rules,
            Outcome outcome) {
        Map<Dimension, Integer> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(dimension, 0);
        }
        List<PointsTable> tables = rules.scorecard().tables();
        for (int i = 0; i < tables.size(); i++) {
            dimensions.merge(
                    tables.get(i).characteristic().dimension(), scored.points(i), Integer::sum);
        }
        for (int i = 0; i < losses.size(); i++) {
            dimensions.merge(losses.get(i).dimension(), -losses.get(i).points(), Integer::sum);
        }
        long limitFen =
                outcome == Outcome.FAIL ? 0 : Capacity.limitFen(score, file, rules.capacity());
        return new CreditMeasures(
                score, rules.scorecard().defaultProbability(score), dimensions, limitFen);
    }
}
