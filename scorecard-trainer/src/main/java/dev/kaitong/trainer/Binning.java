package dev.kaitong.trainer;

import dev.kaitong.credit.score.Characteristic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fine bins of one characteristic, before the fit merges them: each holds at least {@link
 * #LEAST_SHARE} of the rows whose value is known.
 */
final class Binning {
    /** Bin of a missing value. */
    static final int MISSING = -1;

    private static final double LEAST_SHARE = 0.015;

    /** Edges of ratios have four decimals, so that a person can read them. */
    private static final int DECIMALS = 10_000;

    private final Characteristic characteristic;
    private final double[] edges;

    private Binning(Characteristic characteristic, double[] edges) {
        this.characteristic = characteristic;
        this.edges = edges;
    }

    Characteristic characteristic() {
        return characteristic;
    }

    /** How many edges there are: one less than bins. */
    int edgeCount() {
        return edges.length;
    }

    /** Upper edge of a bin that is not the last. */
    double edge(int bin) {
        return edges[bin];
    }

    /** Cuts the known values, from the lowest to the highest. */
    static Binning of(Characteristic characteristic, double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
        double least = LEAST_SHARE * sorted.length;
        List<Double> edges = new ArrayList<>();
        int binStart = 0;
        int at = 0;
        while (at < sorted.length) {
            double edge = StrictMath.ceil(sorted[at] * DECIMALS) / DECIMALS;
            while (at < sorted.length && sorted[at] <= edge) {
                at++;
            }
            if (at - binStart >= least && sorted.length - at >= least) {
                edges.add(edge);
                binStart = at;
            }
        }
        return new Binning(
                characteristic, edges.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The bin of a value, from 0. */
    int binOf(double value) {
        if (Double.isNaN(value)) {
            return MISSING;
        }
        int bin = 0;
        while (bin < edges.length && value > edges[bin]) {
            bin++;
        }
        return bin;
    }

    /** How many steps towards risk a bin is from the safest. */
    int stepsTowardsRisk(int bin) {
        return characteristic.direction() == Characteristic.Direction.HIGHER_IS_RISKIER
                ? bin
                : edges.length - bin;
    }
}
