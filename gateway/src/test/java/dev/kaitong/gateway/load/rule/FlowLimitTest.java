package dev.kaitong.gateway.load.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M62 As many are in flight as the throughput needs, and no more")
class FlowLimitTest {
    private static final long HALF_SECOND = Duration.ofMillis(500).toNanos();
    private static final FlowBounds BOUNDS = new FlowBounds(16, 1_000, Duration.ofMillis(250));

    private final FlowLimit flow = new FlowLimit(BOUNDS);

    @Test
    void whatNobodyMeasuredIsTheFloor() {
        assertThat(flow.limit()).isEqualTo(16);
        assertThat(flow.look(0, 0, HALF_SECOND)).isEqualTo(16);
        assertThat(flow.look(9, 9 * millis(400), HALF_SECOND))
                .as("the mean of a few says nothing")
                .isEqualTo(16);
    }

    @ParameterizedTest(name = "{0} in half a second, {1} ms each: {2}")
    @CsvSource({
        // three times rate times latency, and four
        "1000, 20, 124",
        "500, 50, 154",
        // never more than keeps the mean within 250 ms ...
        "500, 200, 254",
        // ... or, when the work itself takes longer, within that and a half
        "500, 400, 379",
        "100, 10, 16",
        "5000, 200, 1000"
    })
    void itIsThreeTimesTheRateTimesTheLatencyWithinBounds(long served, long millis, int limit) {
        assertThat(flow.look(served, served * millis(millis), HALF_SECOND)).isEqualTo(limit);
    }

    @Test
    void aBurstIsRememberedForTenSecondsAndTheLowestLatencyForThirty() {
        flow.look(1_000, 1_000 * millis(20), HALF_SECOND);
        for (int look = 1; look < FlowLimit.RATES; look++) {
            assertThat(flow.look(0, 0, HALF_SECOND)).isEqualTo(124);
        }
        assertThat(flow.look(0, 0, HALF_SECOND)).isEqualTo(16);
    }

    /**
     * A machine that does 1000 a second with 20 ms each, asked for ten times as much: whatever is
     * over 20 in flight only waits.
     */
    @Test
    void underALoadThatLastsTheLatencyStaysWithinTheGoalAndTheThroughputAtItsPeak() {
        SplittableRandom random = new SplittableRandom(7);
        int limit = flow.limit();
        for (int look = 0; look < 600; look++) {
            double inFlight = limit;
            double rate = Math.min(1_000, inFlight / 0.020) * random.nextDouble(0.9, 1.0);
            double latency = Math.max(0.020, inFlight / rate);
            long served = Math.round(rate / 2);
            limit = flow.look(served, Math.round(served * latency * 1e9), HALF_SECOND);
            if (look > 10) {
                assertThat(limit).as("look %d", look).isBetween(20, 379);
            }
        }
    }

    @Test
    void whatIsImpossibleIsSaid() {
        assertThatThrownBy(() -> new FlowBounds(0, 1, Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FlowBounds(2, 1, Duration.ofMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FlowBounds(1, 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
