package dev.kaitong.gateway.asking.breaker;

import java.time.Duration;

/** Runs something after a while; tests move the time by hand. */
@FunctionalInterface
public interface Later {
    /** Runs a task once, not on the calling thread. */
    void run(Duration after, Runnable task);
}
