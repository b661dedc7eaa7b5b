package dev.kaitong.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchOptionsTest {
    private static final Path HOME = Path.of("checkout");

    @Test
    void withoutWordsThereAreThreeRoundsAndTheTablesAreLeftUnderTarget() {
        BenchOptions options = BenchOptions.of(List.of(), HOME);

        assertThat(options)
                .isEqualTo(
                        new BenchOptions(
                                3,
                                8_000,
                                64,
                                Duration.ofSeconds(30),
                                false,
                                Path.of("checkout/target")));
    }

    @Test
    void everyWordIsTaken() {
        BenchOptions options =
                BenchOptions.of(
                        List.of(
                                "--check",
                                "--rounds",
                                "5",
                                "--decisions",
                                "200",
                                "--at-once",
                                "8",
                                "--quiet-wait",
                                "600",
                                "--out",
                                "elsewhere"),
                        HOME);

        assertThat(options)
                .isEqualTo(
                        new BenchOptions(
                                5, 200, 8, Duration.ofMinutes(10), true, Path.of("elsewhere")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            textBlock =
                    """
                    --rounds 0       | --rounds: 0 (expected: 1 to 9)
                    --rounds 10      | --rounds: 10 (expected: 1 to 9)
                    --decisions 99   | --decisions: 99 (expected: 100 to 50000)
                    --at-once 257    | --at-once: 257 (expected: 1 to 256)
                    --quiet-wait -1  | --quiet-wait: -1 (expected: 0 to 3600)
                    --rounds three   | --rounds: 'three' is no whole number
                    --rounds         | '--rounds' is not understood or needs a value
                    --faster please  | '--faster' is not understood
                    """)
    void whatIsNotUnderstoodIsSaid(String words, String message) {
        assertThatThrownBy(() -> BenchOptions.of(List.of(words.split(" ", -1)), HOME))
                .isInstanceOf(BenchOptions.NotUnderstood.class)
                .hasMessage(message);
    }
}
