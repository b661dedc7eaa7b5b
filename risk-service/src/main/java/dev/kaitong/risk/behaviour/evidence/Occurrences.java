package dev.kaitong.risk.behaviour.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often something happened, and when last.
 *
 * @param count 1 or more
 * @param lastAt the latest time of all
 */
public record Occurrences(long count, Instant lastAt) {
    public Occurrences {
        if (count < 1) {
            throw new IllegalArgumentException("count: " + count + " (expected: 1 or more)");
        }
    }

    /** One more, which may lie before the latest known. */
    static Occurrences plus(@Nullable Occurrences known, Instant at) {
        return known == null
                ? new Occurrences(1, at)
                : new Occurrences(
                        Math.addExact(known.count, 1),
                        at.isAfter(known.lastAt) ? at : known.lastAt);
    }
}
