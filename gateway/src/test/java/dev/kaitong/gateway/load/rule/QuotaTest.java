package dev.kaitong.gateway.load.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A caller's quota: so many a second, so many at once")
class QuotaTest {
    private static final long SECOND = 1_000_000_000;

    @Test
    void aBurstIsServedAndTheNextWaitsExactlyOneTurn() {
        Quota quota = new Quota(10, 3);
        long used = 500;
        for (int i = 0; i < 3; i++) {
            assertThat(quota.waitNanos(used, 500)).as("request %d", i).isZero();
            used = quota.use(used, 500);
        }
        assertThat(quota.waitNanos(used, 500)).isEqualTo(SECOND / 10);
        assertThat(quota.waitNanos(used, 499 + SECOND / 10)).isEqualTo(1);
        assertThat(quota.waitNanos(used, 500 + SECOND / 10)).isZero();
    }

    @Test
    void quietTimeSavesNoMoreThanABurst() {
        Quota quota = new Quota(1, 2);
        long now = 1_000 * SECOND;
        long used = quota.use(quota.use(0, now), now);
        assertThat(quota.waitNanos(used, now)).isEqualTo(SECOND);
    }

    @RepeatedTest(200)
    void inAnyTimeNoMoreIsServedThanABurstAndWhatItIsWorthAndNotLess(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int perSecond = random.nextInt(1, 500);
        Quota quota = new Quota(perSecond, random.nextInt(1, 100));
        long now = -SECOND;
        long began = now;
        long used = now;
        long served = 0;
        for (int i = 0; i < 2_000; i++) {
            now += random.nextLong(SECOND / perSecond);
            if (quota.waitNanos(used, now) == 0) {
                used = quota.use(used, now);
                served++;
            }
        }
        long worth = (now - began) / quota.costNanos();
        // Asked about twice as often as is given. Who may have one at once loses what passes
        // between
        // his turn and his next request, a third of a turn on the average.
        assertThat(served).isBetween(worth * 2 / 3, quota.burst() + worth);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "1000001, 1", "1, 1000001"})
    void whatIsNoQuotaIsRefused(int perSecond, int burst) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quota(perSecond, burst));
    }
}
