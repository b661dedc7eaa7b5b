package dev.kaitong.gateway.application;

import java.time.Duration;

/**
 * The time of one request for a decision, from reading to answering, in monotonic time.
 *
 * @param startedNanos when it began
 * @param deadline how long it may take
 */
record Budget(long startedNanos, Duration deadline) {
    /**
     * A commit that has begun is worth a little more waiting: whoever leaves does not know what
     * became of it.
     */
    static final Duration GRACE = Duration.ofMillis(100);

    static Budget of(Duration deadline) {
        return new Budget(System.nanoTime(), deadline);
    }

    Duration spent() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** What is left; 0 once it is over. */
    Duration rest() {
        Duration rest = deadline.minus(spent());
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /** What is left for the commit. */
    Duration restWithGrace() {
        Duration rest = deadline.plus(GRACE).minus(spent());
        return rest.isNegative() ? Duration.ZERO : rest;
    }
}
