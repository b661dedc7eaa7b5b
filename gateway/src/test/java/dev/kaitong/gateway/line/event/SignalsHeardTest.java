package dev.kaitong.gateway.line.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M61 how long nothing has been heard of risk-service")
class SignalsHeardTest {
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    @Test
    void whoDoesNotFollowCannotTell() {
        SignalsHeard heard = new SignalsHeard();
        assertThat(heard.silent(NOW)).isFalse();
        heard.begin(NOW);
        heard.end();
        assertThat(heard.silent(NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void silentAfterTenSecondsWithoutAnAnswer() {
        SignalsHeard heard = new SignalsHeard();
        heard.begin(NOW);
        assertThat(heard.silent(NOW.plusSeconds(10))).isFalse();
        assertThat(heard.silent(NOW.plusSeconds(11))).isTrue();
        assertThat(heard.lastAt()).isNull();
        heard.heard(NOW.plusSeconds(11));
        assertThat(heard.silent(NOW.plusSeconds(21))).isFalse();
        assertThat(heard.silent(NOW.plusSeconds(22))).isTrue();
        assertThat(heard.lastAt()).isEqualTo(NOW.plusSeconds(11));
    }
}
