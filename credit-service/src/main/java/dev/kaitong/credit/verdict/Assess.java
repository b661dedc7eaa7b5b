package dev.kaitong.credit.verdict;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.Dimension;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonKind;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.credit.capacity.Capacity;
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
     * Assesses a file. A thin file is neutral: it passes with the starter limit unless a knock-out
     * speaks against it; missing evidence is never read as bad evidence.
     */
    public static Assessment<CreditMeasures, CreditFile> assess(
            CreditFile file, CreditRules rules, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, SHANGHAI);
        Scored scored = Scored.of(file, rules.scorecard());
        List<Reason> reasons = new ArrayList<>(Facts.of(file, rules, today));
        boolean cutOffPassed = file.thin() || scored.score() >= rules.passFrom();
        if (!cutOffPassed) {
            reasons.addAll(KeyFactors.of(file, scored));
        }
        Outcome outcome = outcome(reasons, cutOffPassed, scored.score() < rules.failBelow());
        return new Assessment<>(
                ServiceName.CREDIT.wireName(),
                outcome,
                measures(file, scored, rules, outcome),
                reasons,
                file,
                rules.version(),
                asOf);
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
            CreditFile file, Scored scored, CreditRules rules, Outcome outcome) {
        Map<Dimension, Integer> dimensions = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            dimensions.put(dimension, 0);
        }
        List<PointsTable> tables = rules.scorecard().tables();
        for (int i = 0; i < tables.size(); i++) {
            dimensions.merge(
                    tables.get(i).characteristic().dimension(), scored.points(i), Integer::sum);
        }
        long limitFen =
                outcome == Outcome.FAIL
                        ? 0
                        : Capacity.limitFen(scored.score(), file, rules.capacity());
        return new CreditMeasures(
                scored.score(),
                rules.scorecard().defaultProbability(scored.score()),
                dimensions,
                limitFen);
    }
}
