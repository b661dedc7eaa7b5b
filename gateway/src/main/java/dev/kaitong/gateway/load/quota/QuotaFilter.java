package dev.kaitong.gateway.load.quota;

import dev.kaitong.edge.http.EarlyProblem;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.gateway.caller.Caller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Refuses a shopper who has used up his quota, before his body is parsed. */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
public class QuotaFilter implements ContainerRequestFilter {
    private static final Duration ROUND_UP = Duration.ofNanos(999_999_999);

    private final Quotas quotas;
    private final CurrentVertxRequest current;
    private final Caller caller;
    private final Counter refused;

    QuotaFilter(Quotas quotas, CurrentVertxRequest current, Caller caller, MeterRegistry meters) {
        this.quotas = quotas;
        this.current = current;
        this.caller = caller;
        this.refused = meters.counter("kaitong.quota.refused");
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!isShopper()) {
            return;
        }
        Duration wait = quotas.take(caller.subject(), System.nanoTime());
        if (wait.isPositive()) {
            refused.increment();
            throw ProblemException.tooMany(
                    "You have asked more often than one shopper may." + EarlyProblem.SEND_AGAIN,
                    Duration.ofSeconds(wait.plus(ROUND_UP).toSeconds()));
        }
    }

    /** What is public has not looked at a token, and a bad one must not matter there. */
    private boolean isShopper() {
        @Nullable RoutingContext context = current.getCurrent();
        return context != null
                && context.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().hasRole(Roles.SHOPPER);
    }
}
