package dev.kaitong.edge.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock of the process; tests put a clock that they set in its place. */
@Singleton
public class ClockProducer {
    /** The system clock in UTC. */
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
