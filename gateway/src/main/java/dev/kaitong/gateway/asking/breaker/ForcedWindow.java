package dev.kaitong.gateway.asking.breaker;

import java.time.Instant;

/**
 * A time in which nobody is let through, whatever the service does: planned maintenance.
 *
 * @param start its first instant
 * @param end the first instant after it
 */
public record ForcedWindow(Instant start, Instant end) {
    public ForcedWindow {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "end: " + end + " (expected: after the start, " + start + ")");
        }
    }

    boolean reaches(Instant instant) {
        return !start.isAfter(instant) && instant.isBefore(end);
    }
}
