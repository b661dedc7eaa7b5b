package dev.kaitong.gateway.application.making;

import java.time.Duration;

/**
 * The time of one request for a decision, from reading to answering, in monotonic time.
 *
 * @param startedNanos when it began
 * @param deadline how long it may take
 */
public record Budget(long startedNanos, Duration deadline) {
    /**
     * A commit that has begun is worth a little more waiting: whoever leaves does not know what
     * became of it.
     */
    static final Duration GRACE = Duration.ofMillis(100);

    /** It begins now. */
    public static Budget of(Duration deadline) {
        return new Budget(System.nanoTime(), deadline);
    }

    /** What is over. */
    public Duration spent() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** What is left; 0 once it is over. */
    public Duration rest() {
        Duration rest = deadline.minus(spent());
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /** What is left for the commit. */
    public Duration restWithGrace() {
        Duration rest = deadline.plus(GRACE).minus(spent());
        return rest.isNegative() ? Duration.ZERO : rest;
    }
}
