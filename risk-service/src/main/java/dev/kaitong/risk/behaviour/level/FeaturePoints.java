package dev.kaitong.risk.behaviour.level;

import java.util.List;

/**
 * What the values of one feature are worth; more never with a lower value.
 *
 * @param feature which
 * @param edges upper edges of all bins but the last, each included in its bin, rising
 * @param points by bin, rising from 0; a value that is not there is worth nothing
 */
public record FeaturePoints(Feature feature, List<Double> edges, List<Integer> points) {
    public FeaturePoints {
        edges = List.copyOf(edges);
        points = List.copyOf(points);
        if (points.size() != edges.size() + 1 || points.getFirst() != 0) {
            throw new IllegalArgumentException(
                    feature + ": " + points + " (expected: one more than edges, from 0)");
        }
        for (int i = 0; i < edges.size(); i++) {
            boolean rising = points.get(i + 1) > points.get(i);
            if (!rising || (i > 0 && edges.get(i) <= edges.get(i - 1))) {
                throw new IllegalArgumentException(feature + ": " + edges + " (expected: rising)");
            }
        }
    }

    /** What a value is worth. */
    public int of(double value) {
        int bin = 0;
        while (bin < edges.size() && value > edges.get(bin)) {
            bin++;
        }
        return points.get(bin);
    }
}
