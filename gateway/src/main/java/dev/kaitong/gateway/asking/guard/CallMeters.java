package dev.kaitong.gateway.asking.guard;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Metrics of the calls to one service: number by result, latency, breaker state, free places. */
public final class CallMeters {
    private static final String SERVICE = "service";
    private static final double MEDIAN = 0.5;
    private static final double HIGH = 0.99;
    private static final int MINUTE_PARTS = 6;
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofMillis(800)
    };

    private static final Set<Trouble> NOT_SENT =
            EnumSet.of(
                    Trouble.BULKHEAD_FULL,
                    Trouble.BREAKER_OPEN,
                    Trouble.SLOW_START,
                    Trouble.MAINTENANCE,
                    Trouble.NO_TIME);

    private final MeterRegistry registry;
    private final String service;
    private final Counter good;
    private final Counter refusal;
    private final Map<Trouble, Counter> troubles = new EnumMap<>(Trouble.class);
    private final Timer latency;
    private final Timer lastMinute;

    /** Metrics of one service in a registry. */
    public CallMeters(MeterRegistry registry, ServiceName name) {
        this.registry = registry;
        this.service = name.wireName();
        this.good = counter("good");
        this.refusal = counter("refusal");
        for (Trouble trouble : Trouble.values()) {
            troubles.put(trouble, counter(trouble.wireName()));
        }
        this.latency =
                Timer.builder("kaitong.service.call")
                        .description("Time from asking a service to its judged answer")
                        .tag(SERVICE, service)
                        .serviceLevelObjectives(BUCKETS)
                        .register(registry);
        this.lastMinute =
                Timer.builder("kaitong.service.latency")
                        .description("The same over the last minute, as the status page shows it")
                        .tag(SERVICE, service)
                        .publishPercentiles(MEDIAN, HIGH)
                        .distributionStatisticExpiry(Duration.ofMinutes(1))
                        .distributionStatisticBufferLength(MINUTE_PARTS)
                        .register(registry);
    }

    /** Over the last minute: how long half of the calls took at most, and 99 of 100. */
    List<Duration> lastMinute() {
        return Stream.of(lastMinute.takeSnapshot().percentileValues())
                .map(value -> Duration.ofNanos(Math.round(value.value(TimeUnit.NANOSECONDS))))
                .toList();
    }

    /** Counts one call. */
    void called(Told<?> told, Duration took) {
        Trouble trouble = told.trouble();
        Counter counter = trouble == null ? null : troubles.get(trouble);
        if (counter != null) {
            counter.increment();
        } else {
            (told.sign() == Told.Sign.GOOD ? good : refusal).increment();
        }
        if (trouble == null || !NOT_SENT.contains(trouble)) {
            latency.record(took);
            lastMinute.record(took);
        }
    }

    /** Shows the breaker and the free places of a guard. */
    public void show(ServiceGuard guard) {
        Gauge.builder(
                        "kaitong.breaker.state",
                        guard,
                        shown -> shown.breaker().view().state().gauge())
                .description("0 closed, 1 open, 2 half open, 3 forced open")
                .tag(SERVICE, service)
                .register(registry);
        for (Lane lane : Lane.values()) {
            Gauge.builder("kaitong.bulkhead.free", guard, shown -> shown.free(lane))
                    .description("Free places before a service")
                    .tag(SERVICE, service)
                    .tag("lane", lane.wireName())
                    .register(registry);
        }
    }

    private Counter counter(String result) {
        return Counter.builder("kaitong.service.calls")
                .description("Calls to a service by result")
                .tag(SERVICE, service)
                .tag("result", result)
                .register(registry);
    }
}
