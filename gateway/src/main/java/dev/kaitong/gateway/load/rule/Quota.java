package dev.kaitong.gateway.load.rule;

/**
 * How often one caller may ask: so many times a second in the long run, and so many at once after
 * having been quiet. Counted by the generic cell rate algorithm (ITU-T I.371): all that is kept of
 * a caller is the instant up to which he has used what he is given.
 *
 * @param perSecond requests a second, 1 to a million
 * @param burst requests at once, 1 to a million
 */
public record Quota(int perSecond, int burst) {
    private static final long NANOS_A_SECOND = 1_000_000_000;
    private static final int MOST = 1_000_000;

    public Quota {
        if (perSecond < 1 || perSecond > MOST || burst < 1 || burst > MOST) {
            throw new IllegalArgumentException(
                    "quota: %d a second, %d at once (expected: 1 to %d each)"
                            .formatted(perSecond, burst, MOST));
        }
    }

    /** Nanoseconds that one request uses. */
    public long costNanos() {
        return NANOS_A_SECOND / perSecond;
    }

    /**
     * How long a caller has to wait before his next request; 0 when he need not.
     *
     * @param usedNanos up to when he has used what he is given, on the monotonic clock
     * @param nowNanos now, on the same clock
     */
    public long waitNanos(long usedNanos, long nowNanos) {
        return Math.max(0, usedNanos - nowNanos - (burst - 1) * costNanos());
    }

    /** Up to when he has used it with one request more. */
    public long use(long usedNanos, long nowNanos) {
        return nowNanos + Math.max(0, usedNanos - nowNanos) + costNanos();
    }
}
