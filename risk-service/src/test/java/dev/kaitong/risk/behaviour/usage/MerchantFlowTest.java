package dev.kaitong.risk.behaviour.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M38 what is known of a merchant")
class MerchantFlowTest {
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 333", "1, 0, 0", "8, 8, 800", "98, 49, 490"})
    void sharesAreDrawnTowardsNothingWhileThereAreFew(int payments, int large, int share) {
        MerchantFlow flow = flow(NOW, payments, large);
        assertThat(flow.view(NOW).large()).isEqualTo(share);
    }

    @Test
    void afterAHalfLifeAPaymentCountsHalf() {
        Instant before = NOW.minus(Duration.ofDays(MerchantFlow.HALF_LIFE_DAYS));
        MerchantFlow flow = flow(before, 10, 10).plus(flow(NOW, 5, 0));
        assertThat(flow.view(NOW).large()).isEqualTo(417);
    }

    @Test
    void theOrderInWhichItIsHeardDoesNotMatter() {
        MerchantFlow one = flow(NOW, 3, 1);
        MerchantFlow other = flow(NOW.minusSeconds(86_400), 2, 2);
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01T00:00:00Z", "2126-01-01T00:00:00Z", "9999-12-30T00:00:00Z"})
    void noTimeLeavesTheNumbers(Instant at) {
        assertThat(flow(at, 1, 1).view(at).large()).isEqualTo(333);
    }

    private static MerchantFlow flow(Instant at, int payments, int large) {
        double weight = MerchantFlow.weight(at);
        return new MerchantFlow(payments * weight, large * weight, 0, 0, 0, 0, 0, 0, 0);
    }
}
