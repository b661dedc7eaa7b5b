package dev.kaitong.gateway.asking.breaker;

import dev.kaitong.gateway.asking.call.Trouble;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A breaker as operators see it.
 *
 * @param state what it does with calls
 * @param since since when, by the wall clock; when it was forced open: since when it is that
 * @param troubles what was wrong with the last ten judged calls and probes, by kind
 * @param forcedUntil when it was forced open: until when
 * @param slowStart whether it is closed and does not let every call through yet
 */
public record BreakerView(
        State state,
        Instant since,
        Map<Trouble, Long> troubles,
        @Nullable Instant forcedUntil,
        boolean slowStart) {
    /** What a breaker does with calls. */
    public enum State {
        /** Lets every call through. */
        CLOSED(0),
        /** Lets none through; no probe has succeeded yet. */
        OPEN(1),
        /** Lets none through; a first probe has succeeded. */
        HALF_OPEN(2),
        /** Lets none through: an operator says so. */
        FORCED_OPEN(3);

        private final int gauge;

        State(int gauge) {
            this.gauge = gauge;
        }

        /** The number in metrics. */
        public int gauge() {
            return gauge;
        }
    }

    public BreakerView {
        troubles = Map.copyOf(troubles);
    }
}
