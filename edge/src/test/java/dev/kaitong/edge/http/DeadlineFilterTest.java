package dev.kaitong.edge.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The time that a request waited for its thread is part of its deadline")
class DeadlineFilterTest {
    @ParameterizedTest(name = "{0} ms left, waited {1} ms: passed {2}")
    @CsvSource({
        "0, 0, true",
        "-5, 0, true",
        "1, 0, false",
        "600, 599, false",
        "600, 600, true",
        "600, 5000, true"
    })
    void itHasPassedWhenAllOfItWasWaited(long left, long waited, boolean passed) {
        assertThat(DeadlineFilter.hasPassed(left, Duration.ofMillis(waited))).isEqualTo(passed);
    }
}
