package dev.kaitong.edge.http;

import dev.kaitong.contract.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Refuses what comes to a process that has been told to end, before anything else looks at it. The
 * framework's own way would be a bare 503.
 */
@ApplicationScoped
class Leaving {
    private static final int BEFORE_ALL = 30_000;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Stopping stopping;

    Leaving(Stopping stopping) {
        this.stopping = stopping;
    }

    void register(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_ALL);
    }

    private void pass(RoutingContext context) {
        if (!stopping.isTold()) {
            context.next();
            return;
        }
        // What is not read is thrown away as it comes.
        context.request().resume();
        // The next one on this connection would find nobody.
        EarlyProblem.answerAndClose(
                context,
                ProblemType.UNAVAILABLE,
                "This process is being stopped." + EarlyProblem.SEND_AGAIN,
                RETRY_AFTER);
    }
}
