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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The behaviour assessment: a function of evidence, rules and time, and of nothing else.
 *
 * <p>Only facts decide here: a violation that nobody cleared refuses until it expires. Behaviour
 * that is merely suspicious has no level yet, as no points table has been learned for it, and
 * points are never made up. Nobody of whom nothing is known is suspected of anything. Whether an
 * account was stolen is identity-service's to judge.
 */
public final class AssessBehaviour {
    private AssessBehaviour() {}

    /**
     * Assesses how an applicant uses the line.
     *
     * @param evidence what is known; all of it counts, whatever the time
     * @param rules the thresholds
     * @param asOf the instant for which it is assessed; a violation counts until its day of expiry
     */
    public static Assessment<RiskMeasures, Evidence> assess(
            Evidence evidence, Rules rules, Instant asOf) {
        List<Violation> violations = violations(evidence, Calendar.dayOf(asOf));
        int level = violations.isEmpty() ? 0 : rules.violationLevel();
        return new Assessment<>(
                ServiceName.RISK.wireName(),
                violations.isEmpty() ? Outcome.PASS : Outcome.FAIL,
                new RiskMeasures(level, Map.of(Typology.VIOLATION, level)),
                violationOnRecord(violations).stream().toList(),
                evidence,
                rules.version(),
                asOf);
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
