package dev.kaitong.gateway.asking.breaker;

import dev.kaitong.gateway.asking.call.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Probes a service while its breaker is not closed, one probe at a time, so that shoppers are not
 * the probes and an idle system heals. A probe is a real call, judged by its real answer.
 */
public final class Prober {
    private final Breaker breaker;
    private final Supplier<Told<?>> probe;
    private final Duration interval;
    private final Later later;
    private final LongSupplier monotonicNanos;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile @Nullable Instant nextAt;

    /**
     * A prober that waits to be started.
     *
     * @param breaker the breaker to close
     * @param probe asks the service once
     * @param interval from the start of a probe to the start of the next
     * @param later runs what is due
     * @param monotonicNanos monotonic time in nanoseconds, for the interval
     * @param clock for what operators are shown
     */
    public Prober(
            Breaker breaker,
            Supplier<Told<?>> probe,
            Duration interval,
            Later later,
            LongSupplier monotonicNanos,
            Clock clock) {
        this.breaker = breaker;
        this.probe = probe;
        this.interval = interval;
        this.later = later;
        this.monotonicNanos = monotonicNanos;
        this.clock = clock;
    }

    /** Begins to probe, if it does not already; ends by itself when the breaker is closed. */
    public void start() {
        if (running.compareAndSet(false, true)) {
            schedule(interval);
        }
    }

    /** When the next probe is due; {@code null} when none is. */
    public @Nullable Instant nextAt() {
        return nextAt;
    }

    private void schedule(Duration wait) {
        nextAt = clock.instant().plus(wait);
        later.run(wait, this::run);
    }

    private void run() {
        long started = monotonicNanos.getAsLong();
        try {
            breaker.probed(probe.get());
        } finally {
            Duration took = Duration.ofNanos(monotonicNanos.getAsLong() - started);
            Duration rest = interval.minus(took);
            next(rest.isNegative() ? Duration.ZERO : rest);
        }
    }

    private void next(Duration wait) {
        if (!breaker.isClosed()) {
            schedule(wait);
            return;
        }
        nextAt = null;
        running.set(false);
        // It may have opened again between the two lines above, when start() still saw us running.
        if (!breaker.isClosed()) {
            start();
        }
    }
}
