package dev.kaitong.edge.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Whether the process has been told to end. From then until it ends, two seconds later, what has
 * begun is finished, streams end by themselves, and nothing new is begun: {@link Leaving} says when
 * to come again, as the framework would not.
 */
@ApplicationScoped
public class Stopping {
    private volatile boolean told;

    void tell(@Observes ShutdownDelayInitiatedEvent event) {
        told = true;
    }

    /** Whether it has. */
    public boolean isTold() {
        return told;
    }

    @PreDestroy
    void close() {
        told = true;
    }
}
