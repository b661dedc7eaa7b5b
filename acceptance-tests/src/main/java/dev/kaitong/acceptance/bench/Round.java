package dev.kaitong.acceptance.bench;

import dev.kaitong.acceptance.bench.load.Load;
import dev.kaitong.acceptance.bench.machine.Quietness;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One side measured once: a closed loop for throughput and CPU time, then an open loop at half that
 * load for latency.
 *
 * @param closed the closed loop
 * @param open the open loop at half its rate
 * @param processMicros CPU time of the side's own four processes in the closed loop
 * @param databaseMicros CPU time of PostgreSQL in the closed loop
 * @param generatorMicros CPU time of this process, which sends the load, in the closed loop
 * @param quietness what others did meanwhile, in both loops
 */
record Round(
        Load closed,
        Load open,
        long processMicros,
        long databaseMicros,
        long generatorMicros,
        Quietness quietness) {

    double decisionsPerSecond() {
        return closed.goodPerSecond();
    }

    double microsPerDecision() {
        return each(processMicros + databaseMicros);
    }

    double databaseMicrosPerDecision() {
        return each(databaseMicros);
    }

    double generatorMicrosPerDecision() {
        return each(generatorMicros);
    }

    double p50Millis() {
        return open.latencies().percentileMillis(50);
    }

    double p99Millis() {
        return open.latencies().percentileMillis(99);
    }

    private double each(long micros) {
        return (double) micros / Math.max(1, closed.good());
    }

    /** The median of a figure over rounds; of an even number the mean of the two in the middle. */
    static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return median(rounds.stream().mapToDouble(figure).toArray());
    }

    static double median(double... values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
