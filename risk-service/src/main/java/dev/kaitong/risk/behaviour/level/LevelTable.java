package dev.kaitong.risk.behaviour.level;

import dev.kaitong.contract.Typology;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The points table of one typology and what its sums mean.
 *
 * @param typology which
 * @param watchPoints sum at which it is watched: level 40
 * @param reviewPoints sum at which a person looks: level 60
 * @param failPoints sum at which it refuses: level 80
 * @param topPoints sum from which the level is 100
 * @param familyPoints what a family must be worth to count as one
 * @param features what each feature is worth
 */
public record LevelTable(
        Typology typology,
        int watchPoints,
        int reviewPoints,
        int failPoints,
        int topPoints,
        int familyPoints,
        List<FeaturePoints> features) {
    private static final int WATCH = 40;
    private static final int REVIEW = 60;
    private static final int FAIL = 80;
    private static final int TOP = 100;
    private static final int FAMILIES = Family.values().length;
    private static final int FAMILIES_FOR_REVIEW = 2;
    private static final int FAMILIES_FOR_FAIL = 3;

    public LevelTable {
        features = List.copyOf(features);
        if (watchPoints <= 0
                || reviewPoints <= watchPoints
                || failPoints <= reviewPoints
                || topPoints <= failPoints
                || familyPoints <= 0) {
            throw new IllegalArgumentException(
                    typology + ": points of the bands (expected: rising from above 0)");
        }
    }

    /** What each feature is worth; one that is worth nothing is absent. */
    @SuppressWarnings("EnumOrdinal") // one array slot a feature
    public Map<Feature, Integer> worth(double[] values) {
        Map<Feature, Integer> worth = new EnumMap<>(Feature.class);
        for (FeaturePoints one : features) {
            int points = one.of(values[one.feature().ordinal()]);
            if (points > 0) {
                worth.put(one.feature(), points);
            }
        }
        return worth;
    }

    /** The level of the values of a purchase by {@link Feature#ordinal()}, 0 to 100. */
    @SuppressWarnings("EnumOrdinal") // one array slot a feature, and a family
    public int level(double[] values) {
        int[] families = new int[FAMILIES];
        for (FeaturePoints one : features) {
            families[one.feature().family().ordinal()] += one.of(values[one.feature().ordinal()]);
        }
        return level(families);
    }

    /**
     * The level of points by {@link Family#ordinal()}, 0 to 100: straight lines between the bands,
     * and below 60 unless two families speak, below 80 unless three do.
     */
    public int level(int[] families) {
        int sum = 0;
        int speaking = 0;
        for (int worth : families) {
            sum += worth;
            speaking += worth >= familyPoints ? 1 : 0;
        }
        int most =
                speaking < FAMILIES_FOR_REVIEW
                        ? REVIEW - 1
                        : speaking < FAMILIES_FOR_FAIL ? FAIL - 1 : TOP;
        return Math.min(most, levelOf(sum));
    }

    private int levelOf(int sum) {
        if (sum < watchPoints) {
            return between(sum, 0, watchPoints, 0, WATCH);
        }
        if (sum < reviewPoints) {
            return between(sum, watchPoints, reviewPoints, WATCH, REVIEW);
        }
        if (sum < failPoints) {
            return between(sum, reviewPoints, failPoints, REVIEW, FAIL);
        }
        return Math.min(TOP, between(sum, failPoints, topPoints, FAIL, TOP));
    }

    private static int between(int sum, int from, int to, int low, int high) {
        return low + (int) ((long) (sum - from) * (high - low) / (to - from));
    }
}
