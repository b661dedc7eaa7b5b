package dev.kaitong.contract;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What credit-service measured.
 *
 * @param score additive points, 350 to 950
 * @param defaultProbability probability of default in the next month, 0 to 1
 * @param dimensions points by dimension; an absent dimension gave its neutral points
 * @param recommendedLimitFen the limit that credit-service would give, in fen, 0 or more
 */
public record CreditMeasures(
        int score,
        double defaultProbability,
        Map<Dimension, Integer> dimensions,
        long recommendedLimitFen) {
    public CreditMeasures {
        Checks.between("score", score, 350, 950);
        Checks.between("defaultProbability", defaultProbability, 0.0, 1.0);
        Checks.between("recommendedLimitFen", recommendedLimitFen, 0, Long.MAX_VALUE);
        Map<Dimension, Integer> copy = new EnumMap<>(Dimension.class);
        copy.putAll(dimensions);
        dimensions = Collections.unmodifiableMap(copy);
    }
}
