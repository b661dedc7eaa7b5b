package dev.kaitong.gateway.line.facts;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What risk-service said last about one kind of behaviour.
 *
 * @param level 0 to 100
 * @param outcome its verdict then
 * @param eventId the event behind it
 * @param at when
 * @param until the first day (Asia/Shanghai) on which it decides nothing any more if nothing else
 *     happens; none when risk-service did not say
 * @param reasons why, most important first; none when risk-service did not say
 */
public record SignalFact(
        int level,
        Outcome outcome,
        String eventId,
        Instant at,
        @Nullable LocalDate until,
        @Nullable List<Reason> reasons) {
    public SignalFact {
        reasons = reasons == null ? null : List.copyOf(reasons);
    }

    /** Whether it asks for the same, whenever it was said. */
    public boolean saysTheSame(SignalFact other) {
        return level == other.level
                && outcome == other.outcome
                && Objects.equals(until, other.until);
    }

    /**
     * As it stands now.
     *
     * @param given the reasons of a whole assessment; those are kept that the signal had named
     */
    public SignalFact now(int nowLevel, Outcome nowOutcome, List<Reason> given, Instant now) {
        List<Reason> before = reasons == null ? List.of() : reasons;
        List<Reason> left =
                given.stream()
                        .filter(reason ->
                                before.stream().anyMatch(one -> one.code() == reason.code()))
                        .toList();
        @Nullable LocalDate last = left.isEmpty() ? null : left.getFirst().params().until();
        return new SignalFact(
                nowLevel, nowOutcome, eventId, now, last == null ? until : last, left);
    }
}
