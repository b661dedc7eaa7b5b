package dev.kaitong.risk.evidence;

import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.evidence.Bill;
import dev.kaitong.risk.behaviour.evidence.Clearance;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.Occurrences;
import dev.kaitong.risk.behaviour.evidence.OverdueReport;
import dev.kaitong.risk.behaviour.evidence.Repayment;
import dev.kaitong.risk.behaviour.evidence.Violation;
import dev.kaitong.risk.behaviour.level.Family;
import dev.kaitong.risk.behaviour.level.Judged;
import dev.kaitong.risk.behaviour.rule.AssessBehaviour;
import dev.kaitong.risk.behaviour.rule.RepaymentPattern;
import dev.kaitong.risk.behaviour.rule.Rules;
import dev.kaitong.risk.behaviour.usage.Usage;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The evidence of an assessment: all that the assessment judged, so that evaluating it again gives
 * the same. What is absent is not known.
 *
 * @param occurrences how often and when last, by what happened
 * @param violations violations on record, most recent first, cleared and expired ones among them
 * @param clearances what was taken off the record, most recent first
 * @param bills the most recent bills
 * @param repayments the most recent repayments
 * @param lastOverdue the latest report of an overdue bill
 * @param usage how the line was used lately
 * @param pattern what bills and repayments say; worked out again in an evaluation, and not read
 * @param suspicions what each typology makes of it, for whoever investigates and never for the
 *     shopper; worked out again in an evaluation, and not read
 */
public record EvidenceDocument(
        @Nullable Map<EventType, @NotNull Occurrences> occurrences,
        @Nullable @Size(max = Evidence.VIOLATIONS_MAX) List<@NotNull Violation> violations,
        @Nullable @Size(max = Evidence.VIOLATIONS_MAX) List<@NotNull Clearance> clearances,
        @Nullable @Size(max = Evidence.BILLS_MAX) List<@NotNull Bill> bills,
        @Nullable @Size(max = Evidence.REPAYMENTS_MAX) List<@NotNull Repayment> repayments,
        @Nullable OverdueReport lastOverdue,
        @Nullable Usage usage,
        @Nullable RepaymentPattern pattern,
        @Nullable List<Suspicion> suspicions) {

    /** Evidence as it is answered, with what it says under the rules. */
    public static EvidenceDocument from(Evidence evidence, Rules rules, Instant asOf) {
        return of(
                evidence,
                evidence.usage(),
                RepaymentPattern.of(evidence, rules),
                AssessBehaviour.judged(evidence, rules, asOf).stream()
                        .map(Suspicion::from)
                        .toList());
    }

    /** Evidence as it is stored, its usage apart from it. */
    static EvidenceDocument bare(Evidence evidence) {
        return of(evidence, null, null, null);
    }

    private static EvidenceDocument of(
            Evidence evidence,
            @Nullable Usage usage,
            @Nullable RepaymentPattern pattern,
            @Nullable List<Suspicion> suspicions) {
        return new EvidenceDocument(
                evidence.occurrences(),
                evidence.violations(),
                evidence.clearances(),
                evidence.bills(),
                evidence.repayments(),
                evidence.lastOverdue(),
                usage,
                pattern,
                suspicions);
    }

    /** The evidence in it. */
    public Evidence toEvidence() {
        return new Evidence(
                occurrences == null ? Map.of() : occurrences,
                orNone(violations),
                orNone(clearances),
                orNone(bills),
                orNone(repayments),
                lastOverdue,
                usage == null ? Usage.NONE : usage);
    }

    private static <T> List<T> orNone(@Nullable List<T> members) {
        return members == null ? List.of() : members;
    }

    /**
     * What one typology makes of it.
     *
     * @param typology which
     * @param level its level now
     * @param atOnce its level when it happened
     * @param orderId the purchase that speaks loudest
     * @param merchantId at whom
     * @param at when
     * @param families what each family of evidence is worth
     */
    public record Suspicion(
            Typology typology,
            int level,
            int atOnce,
            String orderId,
            String merchantId,
            Instant at,
            Map<Family, Integer> families) {
        static Suspicion from(Judged judged) {
            return new Suspicion(
                    judged.typology(),
                    judged.level(),
                    judged.atOnce(),
                    judged.purchase().orderId(),
                    judged.purchase().merchantId(),
                    judged.purchase().at(),
                    judged.families());
        }
    }
}
