package dev.kaitong.gateway.application.making;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

@DisplayName("Pauses between two looks at a ticket")
class NextCheckTest {
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 1000, 1000",
        "1, 1400, 2000",
        "2, 2800, 4000",
        "3, 5600, 8000",
        "4, 10500, 15000",
        "5, 10500, 15000",
        "1000000, 10500, 15000"
    })
    void growToFifteenSecondsWithJitter(int attempts, long leastMillis, long mostMillis) {
        NextCheck nextCheck = new NextCheck(new SplittableRandom(attempts));
        for (int i = 0; i < 1_000; i++) {
            assertThat(Duration.between(NOW, nextCheck.after(NOW, attempts)))
                    .isBetween(Duration.ofMillis(leastMillis), Duration.ofMillis(mostMillis));
        }
    }
}
