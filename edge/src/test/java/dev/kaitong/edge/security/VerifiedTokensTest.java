package dev.kaitong.edge.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaitong.edge.testing.SettableClock;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A token that was verified is believed for a minute, and never beyond its expiry")
class VerifiedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final AtomicLong nanos = new AtomicLong();
    private final VerifiedTokens tokens = new VerifiedTokens(clock, nanos::get);
    private int verifications;

    private JWTCallerPrincipal verified(Instant expiresAt) {
        verifications++;
        JwtClaims claims = new JwtClaims();
        claims.setExpirationTime(NumericDate.fromSeconds(expiresAt.getEpochSecond()));
        return new DefaultJWTCallerPrincipal(claims);
    }

    private void show(String token, Instant expiresAt) throws ParseException {
        tokens.principal(token, () -> verified(expiresAt));
    }

    private void pass(Duration time) {
        clock.advance(time);
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void isVerifiedOnceAMinute() throws ParseException {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        show("a", tomorrow);
        pass(VerifiedTokens.BELIEVED.minusNanos(1));
        show("a", tomorrow);
        assertThat(verifications).isEqualTo(1);
        pass(Duration.ofNanos(1));
        show("a", tomorrow);
        assertThat(verifications).isEqualTo(2);
    }

    @Test
    void isVerifiedAgainFromTheSecondOfItsExpiry() throws ParseException {
        Instant soon = NOW.plusSeconds(30);
        show("a", soon);
        pass(Duration.ofMillis(29_999));
        show("a", soon);
        assertThat(verifications).isEqualTo(1);
        pass(Duration.ofMillis(1));
        show("a", soon);
        assertThat(verifications).isEqualTo(2);
    }

    @Test
    void noTokenPassesForAnother() throws ParseException {
        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        show("a", tomorrow);
        show("b", tomorrow);
        assertThat(verifications).isEqualTo(2);
    }

    @Test
    void aBadOneIsNeverRemembered() throws ParseException {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() ->
                            tokens.principal(
                                    "bad",
                                    () -> {
                                        verifications++;
                                        throw new ParseException("no");
                                    }))
                    .isInstanceOf(ParseException.class);
        }
        assertThat(verifications).isEqualTo(2);
    }
}
