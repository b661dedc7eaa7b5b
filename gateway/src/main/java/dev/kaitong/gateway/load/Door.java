package dev.kaitong.gateway.load;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.http.EarlyProblem;
import dev.kaitong.gateway.load.rule.Classify;
import dev.kaitong.gateway.load.rule.TrafficClass;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands before everything else: who cannot be served is told so at once, on the event loop, before
 * a byte of the body is read and before anybody looks at the token.
 */
@ApplicationScoped
class Door {
    private static final int BEFORE_ALL = 20_000;
    private static final long LOOK_MILLIS = 500;
    private static final int NO_PLACE_SECONDS_MAX = 3;
    private static final int LEVEL_SECONDS_MIN = 5;
    private static final int LEVEL_SECONDS_MAX = 15;

    private final Load load;
    private final Starting starting;
    private final MeterRegistry meters;
    private long lookedNanos = System.nanoTime();

    Door(Load load, Starting starting, MeterRegistry meters) {
        this.load = load;
        this.starting = starting;
        this.meters = meters;
    }

    void register(@Observes Filters filters, Vertx vertx) {
        filters.register(this::pass, BEFORE_ALL);
        vertx.setPeriodic(LOOK_MILLIS, _ -> look());
    }

    private void look() {
        long now = System.nanoTime();
        load.look(Math.max(1, now - lookedNanos));
        lookedNanos = now;
    }

    private void pass(RoutingContext context) {
        TrafficClass traffic =
                Classify.of(
                        context.request().method().name(),
                        String.valueOf(context.request().path()));
        if (starting.isCold()) {
            refuse(context, traffic, Load.Refusal.STARTING);
            return;
        }
        Optional<Load.Refusal> refusal = load.enter(traffic);
        if (refusal.isPresent()) {
            refuse(context, traffic, refusal.get());
            return;
        }
        long entered = System.nanoTime();
        AtomicBoolean left = new AtomicBoolean();
        // Also called when the caller goes away, and then perhaps twice.
        context.addEndHandler(_ -> {
            if (left.compareAndSet(false, true)) {
                load.leave(traffic, System.nanoTime() - entered);
            }
        });
        context.next();
    }

    private void refuse(RoutingContext context, TrafficClass traffic, Load.Refusal refusal) {
        meters.counter(
                        "kaitong.load.refused",
                        "class",
                        "p" + traffic.priority(),
                        "why",
                        refusal.name().toLowerCase(Locale.ROOT))
                .increment();
        // What is not read is thrown away as it comes, so that the connection stays good.
        context.request().resume();
        EarlyProblem.answer(context, ProblemType.UNAVAILABLE, detail(refusal), retryAfter(refusal));
    }

    /** Whole seconds, spread, so that those who were sent away together do not return together. */
    private static Duration retryAfter(Load.Refusal refusal) {
        ThreadLocalRandom chance = ThreadLocalRandom.current();
        return Duration.ofSeconds(
                switch (refusal) {
                    case STARTING -> 1;
                    case NO_PLACE -> chance.nextInt(1, NO_PLACE_SECONDS_MAX + 1);
                    case LEVEL -> chance.nextInt(LEVEL_SECONDS_MIN, LEVEL_SECONDS_MAX + 1);
                });
    }

    private static String detail(Load.Refusal refusal) {
        return switch (refusal) {
                    case STARTING -> "This gateway has just been started and is warming up.";
                    case NO_PLACE -> "More is asked of us than we can answer in time.";
                    case LEVEL -> "This is not offered while the system is busy.";
                }
                + EarlyProblem.SEND_AGAIN;
    }
}
