package dev.kaitong.edge.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Notes when a request came, so that the time that it waited for a thread is part of its time. */
@ApplicationScoped
class Arrival {
    /** Where it is noted: monotonic time in nanoseconds. */
    static final String KEY = "kaitong.arrived";

    private static final int BEFORE_ALL = 30_000;

    void register(@Observes Filters filters) {
        filters.register(Arrival::note, BEFORE_ALL);
    }

    private static void note(RoutingContext context) {
        context.put(KEY, System.nanoTime());
        context.next();
    }
}
