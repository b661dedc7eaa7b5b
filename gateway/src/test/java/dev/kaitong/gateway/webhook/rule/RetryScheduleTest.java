package dev.kaitong.gateway.webhook.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What failed is tried again by the schedule of Standard Webhooks 1.0")
class RetryScheduleTest {
    @ParameterizedTest(name = "after {0} failures: {1}")
    @CsvSource({
        "1, PT5S",
        "2, PT5M",
        "3, PT30M",
        "4, PT2H",
        "5, PT5H",
        "6, PT10H",
        "7, PT14H",
        "8, PT20H",
        "9, PT24H",
        "10, PT24H",
        "1000000, PT24H"
    })
    void thePauses(int attempts, Duration expected) {
        assertThat(RetrySchedule.pause(attempts, null, 0)).isEqualTo(expected);
        Duration latest = RetrySchedule.pause(attempts, null, Math.nextDown(1.0));
        assertThat(latest)
                .isGreaterThan(expected)
                .isLessThan(expected.multipliedBy(11).dividedBy(10).plusMillis(1));
    }

    @ParameterizedTest(name = "asked for {1} after {0} failures: {2}")
    @CsvSource({
        "1, PT4S, PT5S",
        "1, PT2M, PT2M",
        "2, PT2M, PT5M",
        "1, PT24H, PT24H",
        "1, PT25H, PT24H",
        "9, PT240H, PT24H"
    })
    void whoAsksForALongerPauseGetsItUpToADay(int attempts, Duration asked, Duration expected) {
        assertThat(RetrySchedule.pause(attempts, asked, 0)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.0, Double.NaN})
    void chanceIsAShare(double chance) {
        assertThatThrownBy(() -> RetrySchedule.pause(1, null, chance))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thereIsNoPauseBeforeTheFirstAttempt() {
        assertThatThrownBy(() -> RetrySchedule.pause(0, null, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "100, AGAIN",
        "199, AGAIN",
        "200, DELIVERED",
        "202, DELIVERED",
        "299, DELIVERED",
        "300, AGAIN",
        "302, AGAIN",
        "400, AGAIN",
        "404, AGAIN",
        "409, AGAIN",
        "410, GONE",
        "411, AGAIN",
        "429, AGAIN",
        "503, AGAIN"
    })
    void whatAnAnswerMeans(int status, AnswerMeans expected) {
        assertThat(AnswerMeans.of(status)).isEqualTo(expected);
    }
}
