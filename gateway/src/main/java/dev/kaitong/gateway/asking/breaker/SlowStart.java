package dev.kaitong.gateway.asking.breaker;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets a growing share of the calls through after a service came back, from none to all, so that
 * what piled up does not knock it over again. Ten calls a second are always let through, the first
 * at once: where there is little traffic nobody waits for nothing.
 */
final class SlowStart {
    /** Calls a second that are let through whatever the share. */
    static final int FLOOR_A_SECOND = 10;

    private static final double NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

    private final long lastsNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean on;
    private long beganNanos;
    private double shares;
    private long admitted;

    SlowStart(Duration lasts) {
        this.lastsNanos = lasts.toNanos();
    }

    /** Begins, from nothing. */
    void begin(long nowNanos) {
        lock.lock();
        try {
            beganNanos = nowNanos;
            shares = 0;
            admitted = 0;
            on = lastsNanos > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Whether every call gets through. */
    boolean isOver(long nowNanos) {
        if (!on) {
            return true;
        }
        lock.lock();
        try {
            on = on && nowNanos - beganNanos < lastsNanos;
            return !on;
        } finally {
            lock.unlock();
        }
    }

    /** Whether one more call gets through. */
    boolean admits(long nowNanos) {
        if (isOver(nowNanos)) {
            return true;
        }
        lock.lock();
        try {
            long elapsedNanos = nowNanos - beganNanos;
            shares += (double) elapsedNanos / lastsNanos;
            double floor = FLOOR_A_SECOND * (elapsedNanos / NANOS_A_SECOND);
            if (admitted > floor + shares) {
                return false;
            }
            admitted++;
            return true;
        } finally {
            lock.unlock();
        }
    }
}
