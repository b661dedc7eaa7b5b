package dev.kaitong.risk.testing;

import dev.kaitong.edge.testing.SettableClock;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Puts a clock that stands in the place of the system's; a test that moves it puts it back. */
@Singleton
public class TestClock {
    /** Noon of a day in Shanghai. */
    public static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);

    /** The clock of the application. */
    @Mock
    @Produces
    @Singleton
    Clock clock() {
        return clock;
    }

    /** Runs something at another time. */
    public void at(Instant instant, Runnable what) {
        clock.set(instant);
        try {
            what.run();
        } finally {
            clock.set(NOW);
        }
    }
}
