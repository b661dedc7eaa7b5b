package dev.kaitong.gateway.asking.breaker;

import java.time.Duration;

/**
 * How long a breaker takes its time.
 *
 * @param holdMin how long it stays open at least after opening, up to 30 % less; doubled each time
 *     that it opens again before its slow start was over
 * @param holdMax the longest it is held open so, in the end
 * @param slowStart after closing or after a maintenance: how long until every call gets through; 0
 *     for none
 */
public record BreakerPace(Duration holdMin, Duration holdMax, Duration slowStart) {
    public BreakerPace {
        if (holdMin.isNegative() || holdMax.compareTo(holdMin) < 0) {
            throw new IllegalArgumentException(
                    "holdMin, holdMax: "
                            + holdMin
                            + ", "
                            + holdMax
                            + " (expected: 0 or more, and the second not less than the first)");
        }
        if (slowStart.isNegative()) {
            throw new IllegalArgumentException(
                    "slowStart: " + slowStart + " (expected: 0 or more)");
        }
    }
}
