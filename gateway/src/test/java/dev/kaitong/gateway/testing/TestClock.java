package dev.kaitong.gateway.testing;

import dev.kaitong.edge.testing.SettableClock;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** The clock of the application under test: noon in Shanghai on 23 November 2026, until moved. */
@Alternative
@Singleton
public class TestClock {
    public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    public static final SettableClock CLOCK = new SettableClock(NOON);

    @Produces
    @Singleton
    Clock clock() {
        return CLOCK;
    }
}
