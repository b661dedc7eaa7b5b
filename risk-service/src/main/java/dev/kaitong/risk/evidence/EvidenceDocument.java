package dev.kaitong.risk.evidence;

import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.Occurrences;
import dev.kaitong.risk.behaviour.rule.RepaymentPattern;
import dev.kaitong.risk.behaviour.rule.Rules;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
 * @param pattern what bills and repayments say; not read
 */
public record EvidenceDocument(
        @Nullable Map<EventType, @NotNull @Valid OccurrencesDocument> occurrences,
        @Nullable @Size(max = Evidence.VIOLATIONS_MAX)
                List<@NotNull @Valid ViolationDocument> violations,
        @Nullable @Size(max = Evidence.VIOLATIONS_MAX)
                List<@NotNull @Valid ClearanceDocument> clearances,
        @Nullable @Size(max = Evidence.BILLS_MAX) List<@NotNull @Valid BillDocument> bills,
        @Nullable @Size(max = Evidence.REPAYMENTS_MAX)
                List<@NotNull @Valid RepaymentDocument> repayments,
        @Nullable @Valid OverdueDocument lastOverdue,
        @Nullable PatternDocument pattern) {

    /** Evidence as it is answered, with what it says under the rules. */
    public static EvidenceDocument from(Evidence evidence, Rules rules) {
        return of(evidence, PatternDocument.from(RepaymentPattern.of(evidence, rules)));
    }

    /** Evidence as it is stored. */
    static EvidenceDocument bare(Evidence evidence) {
        return of(evidence, null);
    }

    private static EvidenceDocument of(Evidence evidence, @Nullable PatternDocument pattern) {
        Map<EventType, OccurrencesDocument> occurrences = new EnumMap<>(EventType.class);
        evidence.occurrences()
                .forEach((type, value) -> occurrences.put(type, OccurrencesDocument.from(value)));
        return new EvidenceDocument(
                occurrences,
                mapped(evidence.violations(), ViolationDocument::from),
                mapped(evidence.clearances(), ClearanceDocument::from),
                mapped(evidence.bills(), BillDocument::from),
                mapped(evidence.repayments(), RepaymentDocument::from),
                OverdueDocument.from(evidence.lastOverdue()),
                pattern);
    }

    /** The evidence in it. */
    public Evidence toEvidence() {
        Map<EventType, Occurrences> happened = new EnumMap<>(EventType.class);
        if (occurrences != null) {
            occurrences.forEach((type, value) -> happened.put(type, value.toOccurrences()));
        }
        return new Evidence(
                happened,
                mapped(violations, ViolationDocument::toViolation),
                mapped(clearances, ClearanceDocument::toClearance),
                mapped(bills, BillDocument::toBill),
                mapped(repayments, RepaymentDocument::toRepayment),
                OverdueDocument.toReport(lastOverdue));
    }

    private static <A, B> List<B> mapped(@Nullable List<A> members, Function<A, B> mapping) {
        return members == null ? List.of() : members.stream().map(mapping).toList();
    }
}
