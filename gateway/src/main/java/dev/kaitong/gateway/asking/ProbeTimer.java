package dev.kaitong.gateway.asking;

import dev.kaitong.gateway.asking.breaker.Later;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs probes when they are due, each on a virtual thread of its own, so that one that hangs delays
 * no other.
 */
final class ProbeTimer implements Later, AutoCloseable {
    private final ScheduledExecutorService timer =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("probe-timer").factory());

    @Override
    public void run(Duration after, Runnable task) {
        try {
            var _ =
                    timer.schedule(
                            () -> Thread.ofVirtual().name("probe").start(task),
                            after.toNanos(),
                            TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException _) {
            // The process stops; nobody needs the probe any more.
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
