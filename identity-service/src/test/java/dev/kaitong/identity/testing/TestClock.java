package dev.kaitong.identity.testing;

import dev.kaitong.edge.testing.SettableClock;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts a clock that stands in the place of the system's. */
@Singleton
public class TestClock {
    /** Stands at {@link Samples#AS_OF}. */
    @Mock
    @Produces
    @Singleton
    Clock clock() {
        return new SettableClock(Samples.AS_OF);
    }
}
