package dev.kaitong.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kaitong.acceptance.bench.load.Latencies;
import dev.kaitong.acceptance.bench.load.Load;
import dev.kaitong.acceptance.bench.machine.Quietness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final Quietness QUIET = new Quietness(0, List.of());

    @Test
    void theMedianIsTheOneInTheMiddleWhateverTheOrder() {
        assertThat(Round.median(3, 100, 1)).isEqualTo(3);
        assertThat(Round.median(1, 2, 4, 100)).isEqualTo(3);
        assertThat(Round.median(7)).isEqualTo(7);
        assertThat(Round.median()).isNaN();
    }

    @Test
    void cpuTimeIsSharedAmongGoodDecisionsOnly() {
        Round round = new Round(load(1_000, 500), load(10, 10), 100_000, 50_000, 25_000, QUIET);

        assertThat(round.microsPerDecision()).isEqualTo(300);
        assertThat(round.databaseMicrosPerDecision()).isEqualTo(100);
        assertThat(round.generatorMicrosPerDecision()).isEqualTo(50);
    }

    @Test
    void throughputIsOfTheClosedLoopAndLatencyOfTheOpenOne() {
        Round round = new Round(load(2_000, 2_000), load(4, 4), 0, 0, 0, QUIET);

        assertThat(round.decisionsPerSecond()).isEqualTo(1_000);
        assertThat(round.p50Millis()).isCloseTo(2, within(1e-9));
        assertThat(round.p99Millis()).isCloseTo(4, within(1e-9));
    }

    /** So many requests in two seconds, taking 1, 2, 3 ... milliseconds. */
    private static Load load(int sent, int good) {
        long[] nanos = new long[sent];
        for (int i = 0; i < sent; i++) {
            nanos[i] = (i + 1) * 1_000_000L;
        }
        return new Load(
                2_000_000_000L, sent, good, Map.of(), Optional.empty(), Latencies.of(nanos));
    }
}
