package dev.kaitong.gateway.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategyTest {
    private static Strategy strategy(
            long least, long most, int interval, int incomplete, int pending) {
        List<Strategy.RegulatoryCap> caps =
                List.of(
                        new Strategy.RegulatoryCap(LocalDate.of(2026, 1, 1), 300, "later"),
                        new Strategy.RegulatoryCap(LocalDate.of(2020, 7, 17), 200, "first"));
        return new Strategy("v", Instant.EPOCH, least, most, caps, interval, incomplete, pending);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-07-16,",
        "2020-07-17, 200",
        "2025-12-31, 200",
        "2026-01-01, 300",
        "2030-01-01, 300"
    })
    void theLatestLawThatHoldsCounts(LocalDate day, @Nullable Long expected) {
        assertThat(strategy(1, 1_000, 30, 30, 24).regulatoryCapFen(day)).isEqualTo(expected);
    }

    @Test
    void theCapIsTheSmallerOfLawAndPolicy() {
        assertThat(strategy(1, 250, 0, 1, 1).capFen(LocalDate.of(2020, 7, 16))).isEqualTo(250);
        assertThat(strategy(1, 250, 0, 1, 1).capFen(LocalDate.of(2020, 7, 17))).isEqualTo(200);
        assertThat(strategy(1, 250, 0, 1, 1).capFen(LocalDate.of(2026, 1, 1))).isEqualTo(250);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 30, 30, 24",
        "11, 10, 30, 30, 24",
        "1, 10, -1, 30, 24",
        "1, 10, 30, 0, 24",
        "1, 10, 30, 30, 0"
    })
    void aStrategyThatMakesNoSenseCannotBe(
            long least, long most, int interval, int incomplete, int pending) {
        assertThatThrownBy(() -> strategy(least, most, interval, incomplete, pending))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void aCeilingOfNothingAndAVersionWithoutNameCannotBe() {
        assertThatThrownBy(() -> new Strategy.RegulatoryCap(LocalDate.EPOCH, 0, "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Strategy(" ", Instant.EPOCH, 1, 1, List.of(), 0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
