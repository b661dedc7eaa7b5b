package dev.kaitong.edge.http;

import dev.kaitong.contract.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers a body that says it is too large before a byte of it is read; Quarkus itself would answer
 * without a problem.
 */
@ApplicationScoped
class BodyLimit {
    private static final int FIRST = 10_000;
    private static final int DIGITS_MAX = 18;

    private final long bytesMax;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bytesMax) {
        this.bytesMax = bytesMax.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext context) {
        @Nullable String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null
                || (length.length() <= DIGITS_MAX && Long.parseLong(length) <= bytesMax)) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        EarlyProblem.answer(
                context, ProblemType.TOO_LARGE, "At most " + bytesMax + " bytes.", null);
    }
}
