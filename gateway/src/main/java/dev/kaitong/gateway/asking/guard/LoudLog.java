package dev.kaitong.gateway.asking.guard;

import org.jboss.logging.Logger;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Errors that every call may repeat: one line a second, as the metrics count them all. */
final class LoudLog {
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Logger log;
    private final LongSupplier monotonicNanos;
    private final AtomicLong nextNanos;

    LoudLog(Logger log, LongSupplier monotonicNanos) {
        this.log = log;
        this.monotonicNanos = monotonicNanos;
        this.nextNanos = new AtomicLong(monotonicNanos.getAsLong());
    }

    void say(String line) {
        long now = monotonicNanos.getAsLong();
        long next = nextNanos.get();
        if (now - next >= 0 && nextNanos.compareAndSet(next, now + PAUSE_NANOS)) {
            log.error(line);
        }
    }
}
