package dev.kaitong.acceptance.bench.load;

import java.util.Map;
import java.util.Optional;

/**
 * What became of a load.
 *
 * @param nanos from the first request to the last answer
 * @param sent requests sent
 * @param good answers that were what was wanted
 * @param words all answers, counted by {@link Target#word} or by what went wrong
 * @param firstBad the first answer that was not wanted, for whoever looks for the cause
 * @param latencies of all requests, the bad ones too: leaving them out would flatter
 */
public record Load(
        long nanos,
        int sent,
        int good,
        Map<String, Integer> words,
        Optional<String> firstBad,
        Latencies latencies) {
    private static final double NANOS_A_SECOND = 1e9;

    public Load {
        words = Map.copyOf(words);
    }

    /** Good answers a second. */
    public double goodPerSecond() {
        return good * NANOS_A_SECOND / Math.max(1, nanos);
    }

    /** Requests without a good answer. */
    public int bad() {
        return sent - good;
    }
}
