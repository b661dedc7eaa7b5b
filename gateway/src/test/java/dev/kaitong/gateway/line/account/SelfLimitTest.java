package dev.kaitong.gateway.line.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SelfLimitTest {
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void theFirstAndEveryLowerOneHoldAtOnceAHigherOneAfterTheCoolingOff() {
        SelfLimit first = SelfLimit.NONE.set(500, NOW, DAY);
        assertThat(first).isEqualTo(new SelfLimit(500L, null, null));
        assertThat(first.set(499, NOW, DAY)).isEqualTo(new SelfLimit(499L, null, null));
        assertThat(first.set(500, NOW, DAY)).isEqualTo(first);
        SelfLimit higher = first.set(501, NOW, DAY);
        assertThat(higher).isEqualTo(new SelfLimit(500L, 501L, NOW.plus(DAY)));
        assertThat(higher.isDue(NOW.plus(DAY).minusMillis(1))).isFalse();
        assertThat(higher.isDue(NOW.plus(DAY))).isTrue();
        assertThat(higher.grown()).isEqualTo(new SelfLimit(501L, null, null));
    }

    @Test
    void whoThinksBetterOfItStaysLow() {
        SelfLimit waiting = SelfLimit.NONE.set(500, NOW, DAY).set(900, NOW, DAY);
        assertThat(waiting.set(400, NOW, DAY)).isEqualTo(new SelfLimit(400L, null, null));
    }
}
