package dev.kaitong.credit;

import dev.kaitong.edge.testing.SettableClock;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** The clock of the service under test stands at noon in Shanghai on 23 November 2026. */
@Mock
@Singleton
public class TestClock {
    @Produces
    @Mock
    @Singleton
    Clock clock() {
        return new SettableClock(Instant.parse("2026-11-23T04:00:00Z"));
    }
}
