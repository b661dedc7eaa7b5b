package dev.kaitong.gateway.asking.testing;

import dev.kaitong.gateway.asking.breaker.BreakerPace;
import java.time.Duration;

/** Paces of breakers under test. */
public final class Paces {
    /** No hold and no slow start, where a test is about something else. */
    public static final BreakerPace AT_ONCE =
            new BreakerPace(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private Paces() {}
}
