package dev.kaitong.credit.capacity;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.FieldException;
import java.util.List;

/**
 * What limits follow from.
 *
 * @param minimumPaymentPercent share of a statement, and of a limit in full use, that falls due
 *     each month, in percent: the usual minimum payment of Chinese credit cards is 10
 * @param incomeSharePercent most that all monthly obligations may take of verified income, in
 *     percent
 * @param thinFileLimitFen the starter limit of somebody without any history
 * @param unverifiedIncomeLimitFen most that is lent to somebody who states no income
 * @param bands limits by score, ascending, without gaps
 * @param roundToFen limits are multiples of this
 */
public record CapacityRules(
        int minimumPaymentPercent,
        int incomeSharePercent,
        long thinFileLimitFen,
        long unverifiedIncomeLimitFen,
        List<Band> bands,
        long roundToFen) {
    /**
     * Limits of a band of scores, interpolated between its ends.
     *
     * @param fromScore first score of the band
     * @param toScore first score above the band
     * @param fromFen limit at the first score
     * @param toFen limit just below the last
     */
    public record Band(int fromScore, int toScore, long fromFen, long toFen) {
        public Band {
            if (toScore <= fromScore) {
                throw new FieldException("toScore", Integer.toString(toScore), "above fromScore");
            }
            Checks.between("fromFen", fromFen, 0, toFen);
        }
    }

    public CapacityRules {
        Checks.between("minimumPaymentPercent", minimumPaymentPercent, 1, 100);
        Checks.between("incomeSharePercent", incomeSharePercent, 1, 100);
        Checks.between("thinFileLimitFen", thinFileLimitFen, 0, Long.MAX_VALUE);
        Checks.between("unverifiedIncomeLimitFen", unverifiedIncomeLimitFen, 0, Long.MAX_VALUE);
        Checks.between("roundToFen", roundToFen, 1, Long.MAX_VALUE);
        bands = List.copyOf(bands);
    }

    /** The limit that a score alone would give, in fen; 0 below all bands. */
    public long bandLimitFen(int score) {
        for (Band band : bands) {
            if (score >= band.fromScore() && score < band.toScore()) {
                long width = (long) band.toScore() - band.fromScore();
                return band.fromFen()
                        + (band.toFen() - band.fromFen()) * (score - band.fromScore()) / width;
            }
        }
        return 0;
    }
}
