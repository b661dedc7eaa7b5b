package dev.kaitong.gateway.storage;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The present, in milliseconds: what every store and every wire keeps alike. */
public final class Now {
    private Now() {}

    /** Reads the clock; once in each use case. */
    public static Instant of(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
