package dev.kaitong.risk.behaviour.rule;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.Violation;
import dev.kaitong.risk.behaviour.level.Judged;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The behaviour assessment: a function of evidence, rules and time, and of nothing else.
 *
 * <p>Facts decide: a violation that nobody cleared refuses until it expires. What merely looks
 * wrong has a level for each typology from a points table that was learned, and decides from the
 * thresholds of the rules on. Nobody of whom nothing is known is suspected of anything. Whether an
 * account was stolen is identity-service's to judge; that it looks so is said here, and never
 * refuses its owner.
 */
public final class AssessBehaviour {
    private AssessBehaviour() {}

    /**
     * Assesses how an applicant uses the line.
     *
     * @param evidence what is known; all of it counts, whatever the time
     * @param rules the thresholds
     * @param asOf the instant for which it is assessed; a violation counts until its day of expiry,
     *     and levels have decayed until then
     */
    public static Assessment<RiskMeasures, Evidence> assess(
            Evidence evidence, Rules rules, Instant asOf) {
        return assess(evidence, rules, asOf, asOf);
    }

    /**
     * Assesses at the moment of an event, which may be heard of long after: what it looked like
     * then is judged as of then, and a violation as of now.
     *
     * @param levelsAsOf the instant to which levels have decayed
     */
    public static Assessment<RiskMeasures, Evidence> assess(
            Evidence evidence, Rules rules, Instant asOf, Instant levelsAsOf) {
        List<Violation> violations = violations(evidence, Calendar.dayOf(asOf));
        Suspicions suspicions = Suspicions.of(evidence, rules, levelsAsOf);
        Map<Typology, Integer> levels = new EnumMap<>(suspicions.levels());
        levels.put(Typology.VIOLATION, violations.isEmpty() ? 0 : rules.violationLevel());
        List<Reason> reasons = new ArrayList<>(violationOnRecord(violations).stream().toList());
        reasons.addAll(suspicions.reasons());
        return new Assessment<>(
                ServiceName.RISK.wireName(),
                violations.isEmpty() ? suspicions.outcome() : Outcome.FAIL,
                new RiskMeasures(Collections.max(levels.values()), levels),
                reasons,
                evidence,
                rules.version(),
                asOf);
    }

    /**
     * Why a typology stands where an assessment puts it.
     *
     * @param levelsAsOf the instant to which levels have decayed
     */
    public static Because because(
            Typology typology, Evidence evidence, Rules rules, Instant asOf, Instant levelsAsOf) {
        if (typology != Typology.VIOLATION) {
            return Suspicions.of(evidence, rules, levelsAsOf).because(typology);
        }
        List<Violation> violations = violations(evidence, Calendar.dayOf(asOf));
        return new Because(
                lastExpiry(violations).orElse(null),
                violationOnRecord(violations).stream().toList());
    }

    /** The loudest purchase of each typology, for whoever investigates. */
    public static List<Judged> judged(Evidence evidence, Rules rules, Instant asOf) {
        return List.copyOf(Suspicions.of(evidence, rules, asOf).judged().values());
    }

    /** The violations that count on a day. */
    static List<Violation> violations(Evidence evidence, LocalDate day) {
        return evidence.standingViolations().stream()
                .filter(violation -> violation.countsOn(day))
                .toList();
    }

    /** One reason for all of them: with one taken away, the others refuse as before. */
    private static Optional<Reason> violationOnRecord(List<Violation> violations) {
        return lastExpiry(violations)
                .map(until ->
                        new Reason(
                                ReasonCode.VIOLATION_ON_RECORD,
                                ReasonParams.NONE
                                        .withUntil(until)
                                        .withCount(violations.size())
                                        .withItems(kinds(violations))));
    }

    /** The first day on which none of them counts. */
    static Optional<LocalDate> lastExpiry(List<Violation> violations) {
        return violations.stream().map(Violation::expiresOn).max(Comparator.naturalOrder());
    }

    private static List<String> kinds(List<Violation> violations) {
        return violations.stream().map(Violation::kind).distinct().sorted().toList();
    }
}
