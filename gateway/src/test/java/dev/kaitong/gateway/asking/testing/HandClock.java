package dev.kaitong.gateway.asking.testing;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Monotonic time that stands until a test moves it. */
public final class HandClock implements LongSupplier {
    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);

    /** Moves the time on. */
    public void advance(Duration by) {
        nanos.addAndGet(by.toNanos());
    }

    @Override
    public long getAsLong() {
        return nanos.get();
    }
}
