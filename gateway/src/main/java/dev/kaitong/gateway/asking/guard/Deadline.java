package dev.kaitong.gateway.asking.guard;

import java.time.Duration;

/**
 * The moment at which an answer is worth nothing any more, in monotonic time: setting the wall
 * clock moves no deadline.
 *
 * @param endNanos the end, on the scale of the process's monotonic clock
 */
public record Deadline(long endNanos) {
    /** The longest deadline there may be for one decision. */
    public static final Duration MAX = Duration.ofSeconds(3);

    /** A deadline that begins now. */
    public static Deadline in(Duration wait, long nowNanos) {
        if (wait.isNegative() || wait.compareTo(MAX) > 0) {
            throw new IllegalArgumentException(
                    "deadline: " + wait + " (expected: 0 to " + MAX + ")");
        }
        return new Deadline(nowNanos + wait.toNanos());
    }

    /** What is left; negative once it has passed. */
    public Duration rest(long nowNanos) {
        return Duration.ofNanos(endNanos - nowNanos);
    }
}
