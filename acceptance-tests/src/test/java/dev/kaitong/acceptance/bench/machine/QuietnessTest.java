package dev.kaitong.acceptance.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietnessTest {
    private static final long OURS = 10;
    private static final long NEIGHBOUR = 20;
    private static final long TOTAL = 1_000_000;

    @ParameterizedTest
    @CsvSource({
        // our work, a neighbour's work, quiet
        "0, 0, true",
        "900000, 0, true",
        "0, 50000, true",
        "0, 50001, false",
        "900000, 50001, false",
        "500000, 500000, false",
    })
    void onlyTheWorkOfOthersDisturbs(long ours, long others, boolean quiet) {
        assertThat(between(ours, others).quiet()).isEqualTo(quiet);
    }

    @ParameterizedTest
    @CsvSource({"0, 100000, 0.1", "300000, 100000, 0.1", "0, 0, 0"})
    void theShareIsOfTheWholeMachine(long ours, long others, double share) {
        assertThat(between(ours, others).foreignShare()).isCloseTo(share, within(1e-9));
    }

    @Test
    void whoeverIsBusyIsNamed() {
        Quietness quietness = between(0, 400_000);

        assertThat(quietness.words())
                .isEqualTo("40.0 % of the machine used by others: builder (process 20) 40.0 %");
        assertThat(between(0, 0).words()).isEqualTo("0.0 % of the machine used by others");
    }

    @Test
    void ticksThatFallOnTheWrongSideOfALookAreNoNegativeWork() {
        Look before = look(0, 0, 0);
        Look after = look(1_000, 2_000, 0);

        assertThat(Quietness.between(before, after, Set.of(OURS)).foreignShare()).isZero();
    }

    private static Quietness between(long ours, long others) {
        return Quietness.between(look(0, 0, 0), look(ours + others, ours, others), Set.of(OURS));
    }

    private static Look look(long work, long ours, long others) {
        long idle = work == 0 ? 0 : TOTAL - work;
        return new Look(
                new MachineTime(work == 0 && ours == 0 && others == 0 ? 0 : idle, work, 0),
                Map.of(
                        OURS, new ProcessTime(OURS, 1, "bench", ours, 0),
                        NEIGHBOUR, new ProcessTime(NEIGHBOUR, 1, "builder", others, 0)));
    }
}
