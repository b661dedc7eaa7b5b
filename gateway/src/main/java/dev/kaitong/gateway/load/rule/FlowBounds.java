package dev.kaitong.gateway.load.rule;

import java.time.Duration;

/**
 * Between what the limit of requests in flight moves.
 *
 * @param floor the least limit, with which a throughput is found at first, 1 or more
 * @param ceiling the largest
 * @param goal the mean latency that the limit keeps to: a part of the deadline
 */
public record FlowBounds(int floor, int ceiling, Duration goal) {
    public FlowBounds {
        if (floor < 1 || ceiling < floor) {
            throw new IllegalArgumentException(
                    "floor, ceiling: "
                            + floor
                            + ", "
                            + ceiling
                            + " (expected: 1 or more, and the second not less than the first)");
        }
        if (!goal.isPositive()) {
            throw new IllegalArgumentException("goal: " + goal + " (expected: above 0)");
        }
    }
}
