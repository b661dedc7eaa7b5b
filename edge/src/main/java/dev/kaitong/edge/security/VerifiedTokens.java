package dev.kaitong.edge.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tokens whose signature was found good a moment ago. Checking an RSA signature costs as much as
 * the rest of a small call, and a caller shows the same token with every one of them. Only good
 * tokens are remembered, by their whole text, and never beyond their own expiry.
 */
final class VerifiedTokens {
    /**
     * How long a signature is believed without looking again: what a key that was withdrawn keeps
     * working for at most.
     */
    static final Duration BELIEVED = Duration.ofMinutes(1);

    /** Most tokens remembered; about 2 KB each. */
    static final int MOST = 4_096;

    private final Cache<String, JWTCallerPrincipal> principals;
    private final Clock clock;

    VerifiedTokens(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.principals =
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(BELIEVED)
                        .ticker(ticker)
                        .executor(Runnable::run)
                        .build();
    }

    /** Finds out whether a token is good. */
    interface Verify {
        /**
         * Whom the token speaks for.
         *
         * @throws ParseException when it is not good
         */
        JWTCallerPrincipal verify() throws ParseException;
    }

    /**
     * Whom a token speaks for.
     *
     * @throws ParseException when it is not good, or no longer
     */
    JWTCallerPrincipal principal(String token, Verify verify) throws ParseException {
        @Nullable JWTCallerPrincipal known = principals.getIfPresent(token);
        if (known != null && clock.instant().getEpochSecond() < known.getExpirationTime()) {
            return known;
        }
        JWTCallerPrincipal verified = verify.verify();
        principals.put(token, verified);
        return verified;
    }
}
