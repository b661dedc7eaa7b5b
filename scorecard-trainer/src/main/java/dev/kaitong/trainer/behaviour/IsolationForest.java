package dev.kaitong.trainer.behaviour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/**
 * Isolation forest (Liu, Ting, Zhou: "Isolation Forest", ICDM 2008): random trees split a few rows
 * until each is alone, and what is alone soon is unlike the rest. Nobody tells it what fraud is. A
 * yardstick for the points tables, never served.
 */
final class IsolationForest {
    /** Trees, as in the paper. */
    static final int TREES = 100;

    /** Rows from which a tree is grown, as in the paper. */
    static final int SAMPLE = 256;

    private static final double EULER = 0.5772156649015329;

    private final List<Node> trees;
    private final double usualPath;

    private IsolationForest(List<Node> trees, double usualPath) {
        this.trees = List.copyOf(trees);
        this.usualPath = usualPath;
    }

    private sealed interface Node {
        /** Splits from the root to the end, and those that are expected beyond it. */
        record End(double path) implements Node {}

        record Split(int feature, double at, Node upTo, Node above) implements Node {}
    }

    /**
     * Grows a forest.
     *
     * @param size how many rows there are, 2 or more
     * @param rows the values of a row, all of the same length, without NaN
     * @param seed the same seed and rows give the same forest
     */
    static IsolationForest grow(int size, IntFunction<double[]> rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int few = Math.min(SAMPLE, size);
        int deepest = 32 - Integer.numberOfLeadingZeros(few - 1);
        List<Node> trees = new ArrayList<>();
        for (int tree = 0; tree < TREES; tree++) {
            List<double[]> some =
                    random.ints(0, size).distinct().limit(few).mapToObj(rows).toList();
            trees.add(grow(some, 0, deepest, random));
        }
        return new IsolationForest(trees, usualPath(few));
    }

    private static Node grow(List<double[]> rows, int depth, int deepest, SplittableRandom random) {
        int[] varying = depth == deepest ? new int[0] : varying(rows);
        if (varying.length == 0) {
            return new Node.End(depth + usualPath(rows.size()));
        }
        int feature = varying[random.nextInt(varying.length)];
        double[] values = rows.stream().mapToDouble(row -> row[feature]).sorted().toArray();
        // The lowest is always up to it and the highest above, so that neither side is empty.
        double at = random.nextDouble(values[0], values[values.length - 1]);
        List<double[]> upTo = rows.stream().filter(row -> row[feature] <= at).toList();
        List<double[]> above = rows.stream().filter(row -> row[feature] > at).toList();
        return new Node.Split(
                feature,
                at,
                grow(upTo, depth + 1, deepest, random),
                grow(above, depth + 1, deepest, random));
    }

    /** The features in which rows differ. */
    private static int[] varying(List<double[]> rows) {
        double[] first = rows.getFirst();
        boolean[] varies = new boolean[first.length];
        for (double[] row : rows) {
            for (int f = 0; f < varies.length; f++) {
                varies[f] |= row[f] != first[f];
            }
        }
        int[] varying = new int[varies.length];
        int count = 0;
        for (int f = 0; f < varies.length; f++) {
            if (varies[f]) {
                varying[count++] = f;
            }
        }
        return Arrays.copyOf(varying, count);
    }

    /**
     * The paper's c(n): the mean path of a search that fails in a tree of so many rows, {@code 2
     * H(n-1) - 2 (n-1) / n}, with H(i) as ln i and Euler's constant; 1 for two rows, 0 for one.
     */
    static double usualPath(int rows) {
        if (rows <= 2) {
            return rows - 1.0;
        }
        double n = rows;
        return 2 * (StrictMath.log(n - 1) + EULER) - 2 * (n - 1) / n;
    }

    /** From 0 to 1: about 0.5 for what is like the rest, more the sooner it is alone. */
    double score(double[] row) {
        double sum = 0;
        for (Node tree : trees) {
            sum += path(tree, row);
        }
        return StrictMath.pow(2, -sum / TREES / usualPath);
    }

    private static double path(Node tree, double[] row) {
        Node node = tree;
        while (node instanceof Node.Split(int feature, double at, Node upTo, Node above)) {
            node = row[feature] <= at ? upTo : above;
        }
        return ((Node.End) node).path();
    }
}
