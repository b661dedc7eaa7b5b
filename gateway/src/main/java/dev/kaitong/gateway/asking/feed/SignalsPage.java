package dev.kaitong.gateway.asking.feed;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.Typology;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what risk-service raised, in commit order.
 *
 * @param signals oldest first; empty when there is nothing new
 */
public record SignalsPage(List<Signal> signals) {
    private static final int LEVEL_MAX = 100;

    /**
     * A change of where an applicant stands.
     *
     * @param cursor opaque; the next page begins after it
     * @param applicantId whose
     * @param typology what changed
     * @param level its level now, 0 to 100
     * @param outcome the verdict of risk-service now
     * @param eventId the event behind it
     * @param at when it was raised
     * @param until the first day on which it decides nothing any more; none when it was not told
     * @param reasons why, most important first; none when they were not told
     */
    public record Signal(
            String cursor,
            String applicantId,
            Typology typology,
            int level,
            Outcome outcome,
            String eventId,
            Instant at,
            @Nullable LocalDate until,
            @Nullable List<Reason> reasons) {
        public Signal {
            reasons = reasons == null ? null : List.copyOf(reasons);
            if (cursor.isBlank() || applicantId.isBlank()) {
                throw new IllegalArgumentException("cursor, applicantId: blank (expected: a text)");
            }
            if (level < 0 || level > LEVEL_MAX) {
                throw new IllegalArgumentException("level: " + level + " (expected: 0 to 100)");
            }
        }
    }

    public SignalsPage {
        signals = List.copyOf(signals);
    }
}
