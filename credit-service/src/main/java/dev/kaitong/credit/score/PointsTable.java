package dev.kaitong.credit.score;

import dev.kaitong.contract.FieldException;
import java.util.Arrays;
import java.util.List;

/**
 * The bins of one characteristic, from the lowest values to the highest, and the points of each;
 * immutable.
 */
public final class PointsTable {
    private final Characteristic characteristic;
    private final double[] edges;
    private final int[] points;
    private final int neutralPoints;

    /**
     * @param characteristic which one
     * @param edges upper edges of all bins but the last, ascending; a value on an edge belongs
     *     below it
     * @param points points of each bin, one more than edges; monotone in the direction of the
     *     characteristic
     * @param neutralPoints points when the value is missing
     */
    public PointsTable(
            Characteristic characteristic,
            List<Double> edges,
            List<Integer> points,
            int neutralPoints) {
        this.characteristic = characteristic;
        this.edges = edges.stream().mapToDouble(Double::doubleValue).toArray();
        this.points = points.stream().mapToInt(Integer::intValue).toArray();
        this.neutralPoints = neutralPoints;
        check();
    }

    private void check() {
        if (points.length != edges.length + 1) {
            throw new FieldException("points", points.length + " bins", edges.length + 1 + " bins");
        }
        boolean falling = characteristic.direction() == Characteristic.Direction.HIGHER_IS_RISKIER;
        for (int i = 1; i < points.length; i++) {
            if (falling ? points[i] > points[i - 1] : points[i] < points[i - 1]) {
                throw new FieldException(
                        "points", Arrays.toString(points), "monotone for " + characteristic);
            }
            if (i < edges.length && !(edges[i] > edges[i - 1])) {
                throw new FieldException("edges", Arrays.toString(edges), "ascending");
            }
        }
    }

    /** Which characteristic. */
    public Characteristic characteristic() {
        return characteristic;
    }

    /** Upper edges of all bins but the last. */
    public List<Double> edges() {
        return Arrays.stream(edges).boxed().toList();
    }

    /** Points of each bin. */
    public List<Integer> points() {
        return Arrays.stream(points).boxed().toList();
    }

    /** Points when the value is missing. */
    public int neutralPoints() {
        return neutralPoints;
    }

    /** Points of a value; the neutral ones of a missing value (NaN). */
    public int pointsOf(double value) {
        if (Double.isNaN(value)) {
            return neutralPoints;
        }
        int bin = 0;
        while (bin < edges.length && value > edges[bin]) {
            bin++;
        }
        return points[bin];
    }

    /** Points of the best attainable bin. */
    public int bestPoints() {
        return Math.max(points[0], points[points.length - 1]);
    }

    /** The edge beyond which a value has the best points; what there is to reach. */
    public double bestEdge() {
        return characteristic.direction() == Characteristic.Direction.HIGHER_IS_RISKIER
                ? edges[0]
                : edges[edges.length - 1];
    }

    /**
     * The edge of the next better bin of a characteristic whose risk rises: the greatest edge below
     * the value.
     */
    public double nextBetterEdge(double value) {
        double next = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < edges.length && edges[i] < value; i++) {
            next = edges[i];
        }
        return next;
    }
}
