package dev.kaitong.edge.security;

import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;

/** SmallRye's own verification of tokens, asked once a minute for each of them. */
@Alternative
@Priority(1)
@ApplicationScoped
public class RememberingPrincipalFactory extends JWTCallerPrincipalFactory {
    private final JWTCallerPrincipalFactory verification = new DefaultJWTCallerPrincipalFactory();
    private final VerifiedTokens verified =
            new VerifiedTokens(Clock.systemUTC(), Ticker.systemTicker());

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context)
            throws ParseException {
        return verified.principal(token, () -> verification.parse(token, context));
    }
}
