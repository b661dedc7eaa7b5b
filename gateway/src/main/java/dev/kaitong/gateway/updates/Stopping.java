package dev.kaitong.gateway.updates;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Whether the process has been told to end. Streams look at it and end by themselves; otherwise the
 * process would wait for them as for any request that has begun.
 */
@ApplicationScoped
public class Stopping {
    private final Thread hook = new Thread(this::stop, "stopping");
    private volatile boolean told;

    void start(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether it has. */
    public boolean isTold() {
        return told;
    }

    private void stop() {
        told = true;
    }

    @PreDestroy
    void close() {
        told = true;
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // It is running, or has run.
        }
    }
}
