package dev.kaitong.edge.http;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Drops work that nobody waits for any more, before it touches a database. Runs on the thread that
 * would do the work, so that a request that waited too long for its thread is dropped too.
 */
@Provider
public class DeadlineFilter implements ContainerRequestFilter {
    private final CurrentVertxRequest current;

    DeadlineFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable String left = request.getHeaderString(Headers.DEADLINE_MILLIS);
        if (left != null && hasPassed(millis(left), waited())) {
            throw ProblemException.unavailable(
                    "The caller's deadline has passed.", Duration.ofSeconds(1));
        }
    }

    static boolean hasPassed(long leftMillis, Duration waited) {
        return waited.toMillis() >= leftMillis;
    }

    private Duration waited() {
        @Nullable RoutingContext context = current.getCurrent();
        @Nullable Long arrivedNanos = context == null ? null : context.get(Arrival.KEY);
        return arrivedNanos == null
                ? Duration.ZERO
                : Duration.ofNanos(System.nanoTime() - arrivedNanos);
    }

    private static long millis(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(
                    ProblemType.INVALID_INPUT,
                    Headers.DEADLINE_MILLIS + ": must be a whole number");
        }
    }
}
