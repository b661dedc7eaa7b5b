package dev.kaitong.gateway.load.rule;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How many requests may be in flight, by Little's law: as many as the highest throughput of the
 * last ten seconds needs at three times the lowest latency of the last half minute. More in flight
 * would only wait. Three times, so that a throughput that grows is noticed; and never more than
 * keeps the mean latency within the goal, or, when the work itself takes longer, within the goal
 * and a half.
 *
 * <p>The lowest latency grows under a load that lasts, as what waits is part of it; the goal is
 * what stops the limit from growing with it. Used by one thread.
 */
public final class FlowLimit {
    /** Looks that the throughput is the highest of. */
    static final int RATES = 20;

    /** Looks that the latency is the lowest of. */
    static final int LATENCIES = 60;

    private static final double GROWTH = 3;
    private static final double LEAST_GROWTH = 1.25;
    private static final double OVER_GOAL = 1.5;
    private static final int SLACK = 4;
    private static final double NANOS_A_SECOND = 1e9;
    // The mean of a few says little.
    private static final int SAMPLES_MIN = 10;

    private final FlowBounds bounds;
    private final Deque<Double> ratesPerSecond = new ArrayDeque<>();
    private final Deque<Double> latenciesSeconds = new ArrayDeque<>();
    private int limit;

    /** A limit that has seen nothing. */
    public FlowLimit(FlowBounds bounds) {
        this.bounds = bounds;
        this.limit = bounds.floor();
    }

    /** How many may be in flight. */
    public int limit() {
        return limit;
    }

    /**
     * Looks at what was served since the last look.
     *
     * @param served requests that were served
     * @param tookNanos how long they took, all together
     * @param sinceNanos time since the last look, above 0
     */
    public int look(long served, long tookNanos, long sinceNanos) {
        push(ratesPerSecond, served * NANOS_A_SECOND / sinceNanos, RATES);
        if (served >= SAMPLES_MIN) {
            push(latenciesSeconds, tookNanos / NANOS_A_SECOND / served, LATENCIES);
        }
        if (latenciesSeconds.isEmpty()) {
            return limit;
        }
        double rate = ratesPerSecond.stream().max(Double::compare).orElse(0.0);
        double latency = latenciesSeconds.stream().min(Double::compare).orElse(0.0);
        double goal = bounds.goal().toNanos() / NANOS_A_SECOND;
        double slow = Math.min(LEAST_GROWTH * latency, OVER_GOAL * goal);
        double allowed = Math.max(slow, Math.min(GROWTH * latency, goal));
        long wanted = Math.round(rate * allowed) + SLACK;
        limit = (int) Math.max(bounds.floor(), Math.min(bounds.ceiling(), wanted));
        return limit;
    }

    private static void push(Deque<Double> latest, double value, int most) {
        if (latest.size() == most) {
            latest.removeFirst();
        }
        latest.addLast(value);
    }
}
