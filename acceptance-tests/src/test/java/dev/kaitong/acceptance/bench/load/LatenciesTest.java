package dev.kaitong.acceptance.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatenciesTest {
    private static final long MILLISECOND = 1_000_000;

    @ParameterizedTest
    @CsvSource({
        "50, 20", // of five, the third
        "20, 10",
        "20.1, 15",
        "40, 15",
        "60, 20",
        "80, 40",
        "80.1, 50",
        "99, 50",
        "100, 50",
        "0.001, 10",
    })
    void aPercentileIsTheSmallestThatThisShareDidNotExceed(double percent, double millis) {
        Latencies latencies =
                Latencies.of(
                        50 * MILLISECOND,
                        10 * MILLISECOND,
                        20 * MILLISECOND,
                        40 * MILLISECOND,
                        15 * MILLISECOND);

        assertThat(latencies.percentileMillis(percent)).isEqualTo(millis);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void itIsTheOneThatCountingFinds(long seed) {
        Random random = new Random(seed);
        long[] nanos = random.longs(1 + random.nextInt(200), 1, 1_000).toArray();
        double percent = 100 - random.nextDouble() * 100;

        double found = Latencies.of(nanos).percentileMillis(percent) * MILLISECOND;

        double wanted = percent / 100 * nanos.length;
        assertThat(Arrays.stream(nanos).filter(each -> each <= found).count())
                .isGreaterThanOrEqualTo((long) Math.ceil(wanted));
        assertThat(Arrays.stream(nanos).filter(each -> each < found).count())
                .isLessThan((long) Math.ceil(wanted));
    }

    @Test
    void ofNoneThereIsNone() {
        assertThat(Latencies.of().percentileMillis(50)).isNaN();
        assertThat(Latencies.of().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 100.1, Double.NaN})
    void aShareIsMoreThanNothingAndAtMostAll(double percent) {
        assertThatThrownBy(() -> Latencies.of(1).percentileMillis(percent))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
