package dev.kaitong.gateway.asking.guard;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.testing.SettableClock;
import dev.kaitong.gateway.asking.breaker.Breaker;
import dev.kaitong.gateway.asking.call.CallFailed;
import dev.kaitong.gateway.asking.call.Exchange;
import dev.kaitong.gateway.asking.call.Judge;
import dev.kaitong.gateway.asking.call.Reply;
import dev.kaitong.gateway.asking.call.Request;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import dev.kaitong.gateway.asking.testing.HandClock;
import dev.kaitong.gateway.asking.testing.Paces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.context.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A guard of a service that a test plays, in time that a test moves. */
final class GuardFixture {
    static final Reply FINE = new Reply(200, "text/plain", "r-1", Buffer.buffer("fine"));
    static final Request REQUEST =
            new Request(HttpMethod.GET, "/x", "/x", null, "r-1", Context.root());
    static final Judge<String> TAKES_ALL = reply -> Told.good(reply.body().toString());
    private static final GuardLimits LIMITS =
            new GuardLimits(
                    Duration.ofMillis(600),
                    Duration.ofMillis(500),
                    Duration.ofMillis(2_500),
                    Duration.ofMillis(50),
                    Duration.ofMillis(20),
                    Map.of(Lane.SHOPPER, 2, Lane.WORKER, 1, Lane.FORWARD, 1));

    final HandClock nanos = new HandClock();
    final Breaker breaker =
            new Breaker("guarded", new SettableClock(Instant.EPOCH), Paces.AT_ONCE, nanos);
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final List<Duration> budgets = new CopyOnWriteArrayList<>();
    volatile Exchange service = (_, _) -> FINE;
    final ServiceGuard guard =
            new ServiceGuard(
                    ServiceName.CREDIT,
                    LIMITS,
                    (request, budget) -> {
                        budgets.add(budget);
                        return service.exchange(request, budget);
                    },
                    breaker,
                    new CallMeters(registry, ServiceName.CREDIT),
                    nanos);

    Told<String> ask() {
        return ask(Duration.ofMillis(800));
    }

    Told<String> ask(Duration left) {
        return guard.ask(Lane.SHOPPER, REQUEST, deadline(left), TAKES_ALL);
    }

    Deadline deadline(Duration left) {
        return Deadline.in(left, nanos.getAsLong());
    }

    static Exchange failing(Trouble trouble, boolean repeatable) {
        return (_, _) -> {
            throw new CallFailed(trouble, "x", repeatable);
        };
    }
}
