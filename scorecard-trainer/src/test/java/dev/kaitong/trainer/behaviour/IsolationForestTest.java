package dev.kaitong.trainer.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsolationForestTest {
    private static final int CLOUD = 1_000;

    /** A cloud, and last what lies outside of it. */
    private static double[][] rows() {
        Random random = new Random(3);
        double[][] rows = new double[CLOUD + 1][];
        for (int i = 0; i < CLOUD; i++) {
            rows[i] = new double[] {random.nextGaussian(), random.nextGaussian(), 7};
        }
        rows[CLOUD] = new double[] {6, -6, 7};
        return rows;
    }

    private static double[] scores(double[][] rows, long seed) {
        IsolationForest forest = IsolationForest.grow(rows.length, i -> rows[i], seed);
        return IntStream.range(0, rows.length).mapToDouble(i -> forest.score(rows[i])).toArray();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 1.207392", "256, 10.244771"})
    void theUsualPathIsThatOfThePaper(int rows, double path) {
        assertThat(IsolationForest.usualPath(rows)).isEqualTo(path, within(1e-6));
    }

    @Test
    void whatLiesOutsideOfACloudScoresHighest() {
        double[] scores = scores(rows(), 1);
        double most = IntStream.range(0, CLOUD).mapToDouble(i -> scores[i]).max().orElseThrow();
        double mean = IntStream.range(0, CLOUD).mapToDouble(i -> scores[i]).average().orElseThrow();
        assertThat(scores[CLOUD]).isGreaterThan(most).isGreaterThan(0.6).isLessThan(1);
        assertThat(mean).isBetween(0.4, 0.5);
    }

    @Test
    void theSameSeedGivesTheSameScoresAndAnotherSeedOthers() {
        assertThat(scores(rows(), 1)).isEqualTo(scores(rows(), 1)).isNotEqualTo(scores(rows(), 2));
    }

    @Test
    void rowsThatDoNotDifferAreAsUsualAsCanBe() {
        IsolationForest forest = IsolationForest.grow(300, _ -> new double[] {4, 4}, 1);
        assertThat(forest.score(new double[] {4, 4})).isEqualTo(0.5, within(1e-9));
    }
}
