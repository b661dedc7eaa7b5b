package dev.kaitong.credit.score;

import dev.kaitong.contract.Checks;
import java.util.List;

/**
 * A points table: base points, and for each characteristic the points of each of its bins.
 *
 * <p>The probability of default follows from the score by the scaling of scorecards (Siddiqi,
 * Credit Risk Scorecards, chapter 6): odds of good against bad are {@code referenceOdds} at {@code
 * referenceScore} and double with every {@code pointsToDoubleOdds}.
 *
 * @param version its name; never changed once a decision has named it
 * @param basePoints points before any characteristic
 * @param referenceScore a score
 * @param referenceOdds the odds of good against bad at that score
 * @param pointsToDoubleOdds points that double the odds
 * @param tables one table for each {@link Characteristic} that counts, in the order of the enum
 */
public record Scorecard(
        String version,
        int basePoints,
        int referenceScore,
        double referenceOdds,
        int pointsToDoubleOdds,
        List<PointsTable> tables) {
    /** Least score. */
    public static final int LEAST = 350;

    /** Most score. */
    public static final int MOST = 950;

    public Scorecard {
        Checks.notBlank("version", version);
        tables = List.copyOf(tables);
    }

    /** Probability of default in the next month at a score, 0 to 1. */
    public double defaultProbability(int score) {
        double odds =
                referenceOdds
                        * StrictMath.pow(2, (double) (score - referenceScore) / pointsToDoubleOdds);
        return 1 / (1 + odds);
    }
}
