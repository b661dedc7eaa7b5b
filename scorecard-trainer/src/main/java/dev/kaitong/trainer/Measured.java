package dev.kaitong.trainer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well scores tell defaulters from others, measured on rows that were not trained on.
 *
 * @param rows how many rows
 * @param auc area under the ROC curve, ties counted half
 * @param ks Kolmogorov-Smirnov distance of the score distributions
 * @param brier mean squared error of the probability
 * @param calibrationError expected calibration error over ten equal groups by probability
 */
record Measured(int rows, double auc, double ks, double brier, double calibrationError) {
    private static final int GROUPS = 10;

    /**
     * One row that was scored by a model that had not seen it.
     *
     * @param row the row
     * @param score 350 to 950
     * @param probability of default
     */
    record Held(Row row, int score, double probability) {}

    static Measured of(List<Held> held) {
        return new Measured(held.size(), auc(held), ks(held), brier(held), calibrationError(held));
    }

    private static double auc(List<Held> held) {
        long[] good = new long[1_000];
        long[] bad = new long[1_000];
        count(held, good, bad);
        double wins = 0;
        long goodAbove = Arrays.stream(good).sum();
        for (int score = 0; score < good.length; score++) {
            goodAbove -= good[score];
            wins += bad[score] * (goodAbove + good[score] / 2.0);
        }
        return wins / ((double) Arrays.stream(good).sum() * Arrays.stream(bad).sum());
    }

    private static double ks(List<Held> held) {
        long[] good = new long[1_000];
        long[] bad = new long[1_000];
        count(held, good, bad);
        double allGood = Arrays.stream(good).sum();
        double allBad = Arrays.stream(bad).sum();
        double goodUpTo = 0;
        double badUpTo = 0;
        double most = 0;
        for (int score = 0; score < good.length; score++) {
            goodUpTo += good[score];
            badUpTo += bad[score];
            most = Math.max(most, Math.abs(badUpTo / allBad - goodUpTo / allGood));
        }
        return most;
    }

    private static void count(List<Held> held, long[] good, long[] bad) {
        for (Held one : held) {
            (one.row().defaulted() ? bad : good)[one.score()]++;
        }
    }

    private static double brier(List<Held> held) {
        return held.stream()
                .mapToDouble(one -> square(one.probability() - (one.row().defaulted() ? 1 : 0)))
                .average()
                .orElseThrow();
    }

    private static double square(double value) {
        return value * value;
    }

    private static double calibrationError(List<Held> held) {
        List<Held> sorted =
                held.stream().sorted(Comparator.comparingDouble(Held::probability)).toList();
        return IntStream.range(0, GROUPS)
                .mapToObj(g ->
                        sorted.subList(
                                g * sorted.size() / GROUPS, (g + 1) * sorted.size() / GROUPS))
                .mapToDouble(group -> {
                    double expected =
                            group.stream().mapToDouble(Held::probability).average().orElseThrow();
                    double seen =
                            (double) group.stream().filter(one -> one.row().defaulted()).count()
                                    / group.size();
                    return Math.abs(expected - seen) * group.size() / sorted.size();
                })
                .sum();
    }
}
