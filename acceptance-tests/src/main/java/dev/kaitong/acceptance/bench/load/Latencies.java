package dev.kaitong.acceptance.bench.load;

import java.util.Arrays;

/** Every latency of a load, in order of size; nothing is thrown into buckets. */
public final class Latencies {
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final long[] sortedNanos;

    private Latencies(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    /** From samples in nanoseconds, in any order. */
    public static Latencies of(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /** How many there are. */
    public int count() {
        return sortedNanos.length;
    }

    /**
     * The smallest latency that at least this share of all did not exceed (nearest rank), in
     * milliseconds; NaN of none.
     *
     * @param percent more than 0, at most 100
     */
    public double percentileMillis(double percent) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException(
                    "percent: " + percent + " (expected: more than 0, at most 100)");
        }
        if (sortedNanos.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sortedNanos.length);
        return sortedNanos[rank - 1] / NANOS_A_MILLISECOND;
    }
}
