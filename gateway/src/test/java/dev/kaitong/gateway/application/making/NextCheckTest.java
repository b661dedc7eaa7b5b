package dev.kaitong.gateway.application.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest(name = "back in {0} s: looked at after {1} to {2} s")
    @CsvSource({"-5, 1, 1", "0, 1, 1", "2, 2, 7", "60, 60, 65", "598, 598, 600", "86400, 600, 600"})
    void whenItIsKnownWhenWeAreBackNobodyLooksBeforeThenNorMuchLater(
            long backSeconds, long least, long most) {
        NextCheck nextCheck = new NextCheck(new SplittableRandom(backSeconds));
        for (int i = 0; i < 1_000; i++) {
            assertThat(Duration.between(NOW, nextCheck.after(NOW, 0, NOW.plusSeconds(backSeconds))))
                    .isBetween(Duration.ofSeconds(least), Duration.ofSeconds(most));
        }
        assertThat(nextCheck.after(NOW, 0, null)).isEqualTo(NOW.plusSeconds(1));
    }
}
