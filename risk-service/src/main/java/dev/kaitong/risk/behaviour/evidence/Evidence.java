package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.contract.Checks;
import dev.kaitong.risk.behaviour.usage.Mark;
import dev.kaitong.risk.behaviour.usage.Usage;
import dev.kaitong.risk.behaviour.usage.Use;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how one applicant uses the line. Its size is bounded whatever the history, and
 * it is a function of the set of events that were folded, never of their order.
 *
 * @param occurrences how often and when last, for each type that ever happened
 * @param violations the most recently recorded, at most {@link #VIOLATIONS_MAX}, most recent first
 * @param clearances the latest of each kind, at most {@link #VIOLATIONS_MAX}, most recent first
 * @param bills the most recent, at most {@link #BILLS_MAX}, most recent first
 * @param repayments the most recent, at most {@link #REPAYMENTS_MAX}, most recent first
 * @param lastOverdue the latest report of an overdue bill, if any
 * @param usage how the line was used lately
 */
public record Evidence(
        Map<EventType, Occurrences> occurrences,
        List<Violation> violations,
        List<Clearance> clearances,
        List<Bill> bills,
        List<Repayment> repayments,
        @Nullable OverdueReport lastOverdue,
        Usage usage) {
    /** Most violations that are remembered, and most clearances. */
    public static final int VIOLATIONS_MAX = 32;

    /** Most bills that are remembered: half a year and the open one. */
    public static final int BILLS_MAX = 7;

    /** Most repayments that are remembered. */
    public static final int REPAYMENTS_MAX = 24;

    /** Largest amount, in fen; no sum of the amounts that are remembered overflows. */
    public static final long FEN_MAX = 1_000_000_000_000_000L;

    /** Nothing is known. */
    public static final Evidence NONE =
            new Evidence(Map.of(), List.of(), List.of(), List.of(), List.of(), null, Usage.NONE);

    public Evidence {
        Map<EventType, Occurrences> copy = new EnumMap<>(EventType.class);
        copy.putAll(occurrences);
        occurrences = Collections.unmodifiableMap(copy);
        violations =
                Checks.list("violations", violations, VIOLATIONS_MAX).stream().sorted().toList();
        clearances =
                Checks.list("clearances", clearances, VIOLATIONS_MAX).stream().sorted().toList();
        bills = Checks.list("bills", bills, BILLS_MAX).stream().sorted().toList();
        repayments =
                Checks.list("repayments", repayments, REPAYMENTS_MAX).stream().sorted().toList();
    }

    /** The latest time of anything that happened; long ago when nothing did. */
    public Instant knownUpTo() {
        Instant latest = Instant.EPOCH;
        for (Occurrences each : occurrences.values()) {
            latest = each.lastAt().isAfter(latest) ? each.lastAt() : latest;
        }
        return latest;
    }

    /** The violations that nothing cleared; some may have expired. */
    public List<Violation> standingViolations() {
        return violations.stream()
                .filter(violation ->
                        clearances.stream().noneMatch(clearance -> clearance.covers(violation)))
                .toList();
    }

    /** The same with violations taken off the record. */
    public Evidence cleared(Clearance clearance) {
        return Fold.cleared(this, clearance);
    }

    /** The same with one more repayment, which no event counted. */
    public Evidence repaid(Repayment repayment) {
        return withRepayments(Recent.with(repayments, repayment, REPAYMENTS_MAX));
    }

    /** The same after the owner had the account back, which no event counted. */
    public Evidence recovered(Instant at) {
        return withUsage(usage.with(new Use.Marked(Mark.RECOVERED, at)));
    }

    Evidence withOccurrences(Map<EventType, Occurrences> value) {
        return new Evidence(value, violations, clearances, bills, repayments, lastOverdue, usage);
    }

    Evidence withViolations(List<Violation> value) {
        return new Evidence(occurrences, value, clearances, bills, repayments, lastOverdue, usage);
    }

    Evidence withClearances(List<Clearance> value) {
        return new Evidence(occurrences, violations, value, bills, repayments, lastOverdue, usage);
    }

    Evidence withBills(List<Bill> value) {
        return new Evidence(
                occurrences, violations, clearances, value, repayments, lastOverdue, usage);
    }

    Evidence withLastOverdue(OverdueReport value) {
        return new Evidence(occurrences, violations, clearances, bills, repayments, value, usage);
    }

    /** The same with another usage. */
    public Evidence withUsage(Usage value) {
        return new Evidence(
                occurrences, violations, clearances, bills, repayments, lastOverdue, value);
    }

    private Evidence withRepayments(List<Repayment> value) {
        return new Evidence(occurrences, violations, clearances, bills, value, lastOverdue, usage);
    }
}
