package dev.kaitong.gateway.asking.breaker;

import java.util.random.RandomGenerator;

/**
 * How long a breaker stays open at least. A service that falls over again as soon as it gets calls
 * is left alone for longer each time: 1, 2, 4, 8, 15 s, each up to 30 % less. Not safe for several
 * threads; the breaker's lock guards it.
 */
final class Hold {
    private static final double JITTER = 0.3;

    private final BreakerPace pace;
    private final RandomGenerator chance;
    private long holdNanos;
    private long untilNanos;
    private boolean holds;

    Hold(BreakerPace pace, RandomGenerator chance) {
        this.pace = pace;
        this.chance = chance;
    }

    /**
     * The breaker has opened.
     *
     * @param again whether its last slow start was not over yet
     */
    void opened(long nowNanos, boolean again) {
        holdNanos =
                again
                        ? Math.min(holdNanos * 2, pace.holdMax().toNanos())
                        : pace.holdMin().toNanos();
        untilNanos = nowNanos + Math.round(holdNanos * (1 - JITTER * chance.nextDouble()));
        holds = true;
    }

    /** Whether good probes may close the breaker. */
    boolean isOver(long nowNanos) {
        // Once over it stays over: the scale of the clock may run round.
        holds = holds && nowNanos - untilNanos < 0;
        return !holds;
    }
}
