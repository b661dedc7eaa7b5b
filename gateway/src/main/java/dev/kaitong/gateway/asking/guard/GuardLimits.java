package dev.kaitong.gateway.asking.guard;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Limits of the guard of one service.
 *
 * @param timeout longest wait for one call; less when the deadline is nearer
 * @param slow a good answer that takes longer counts against the service
 * @param forwardTimeout longest wait for evidence that is passed through: a batch is more work than
 *     a question, and how long it takes says nothing about answers
 * @param reserve what is kept of the deadline for deciding and committing
 * @param leastBudget with less time than this a call is not worth sending
 * @param places most calls at once, by lane
 */
public record GuardLimits(
        Duration timeout,
        Duration slow,
        Duration forwardTimeout,
        Duration reserve,
        Duration leastBudget,
        Map<Lane, Integer> places) {
    public GuardLimits {
        positive("timeout", timeout);
        positive("slow", slow);
        positive("forwardTimeout", forwardTimeout);
        positive("leastBudget", leastBudget);
        if (slow.compareTo(timeout) > 0) {
            throw new IllegalArgumentException(
                    "slow: " + slow + " (expected: at most the timeout, " + timeout + ")");
        }
        if (reserve.isNegative()) {
            throw new IllegalArgumentException("reserve: " + reserve + " (expected: 0 or more)");
        }
        Map<Lane, Integer> copy = new EnumMap<>(places);
        for (Lane lane : Lane.values()) {
            Integer number = copy.get(lane);
            if (number == null || number < 1) {
                throw new IllegalArgumentException(
                        "places." + lane + ": " + number + " (expected: 1 or more)");
            }
        }
        places = Collections.unmodifiableMap(copy);
    }

    /** Longest wait for one call of a lane. */
    Duration timeout(Lane lane) {
        return switch (lane) {
            case SHOPPER, WORKER -> timeout;
            case FORWARD -> forwardTimeout;
        };
    }

    /** A good answer in a lane that takes longer than this counts against the service. */
    Duration slow(Lane lane) {
        return switch (lane) {
            case SHOPPER, WORKER -> slow;
            case FORWARD -> forwardTimeout;
        };
    }

    /** Places of all lanes together. */
    public int placesTotal() {
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void positive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(name + ": " + duration + " (expected: above 0)");
        }
    }
}
