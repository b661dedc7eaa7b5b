package dev.kaitong.gateway.asking;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.answer.JudgeAssessment;
import dev.kaitong.gateway.asking.breaker.Breaker;
import dev.kaitong.gateway.asking.breaker.ForcedWindow;
import dev.kaitong.gateway.asking.breaker.Prober;
import dev.kaitong.gateway.asking.call.HttpExchange;
import dev.kaitong.gateway.asking.call.ServiceToken;
import dev.kaitong.gateway.asking.guard.CallMeters;
import dev.kaitong.gateway.asking.guard.GuardLimits;
import dev.kaitong.gateway.asking.guard.ServiceGuard;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The three services, each behind its guard; built once from the configuration. */
@Singleton
public class Services {
    private static final double NANOS_A_MILLI = 1e6;

    private final AssessingService<IdentityMeasures> identity;
    private final AssessingService<CreditMeasures> credit;
    private final AssessingService<RiskMeasures> risk;
    private final ProbeTimer timer = new ProbeTimer();
    private final List<HttpExchange> exchanges = new ArrayList<>();

    private final AskingConfig config;
    private final Questions questions;
    private final Vertx vertx;
    private final ObjectMapper mapper;
    private final OpenTelemetry telemetry;
    private final MeterRegistry meters;
    private final Clock clock;
    private final ServiceToken token;

    Services(
            AskingConfig config,
            Questions questions,
            Vertx vertx,
            ObjectMapper mapper,
            OpenTelemetry telemetry,
            MeterRegistry meters,
            Clock clock) {
        ConfiguredLimits.check(config);
        this.config = config;
        this.questions = questions;
        this.vertx = vertx;
        this.mapper = mapper;
        this.telemetry = telemetry;
        this.meters = meters;
        this.clock = clock;
        this.token = new ServiceToken(config.serviceTokenFile().orElse(null), System::nanoTime);
        this.identity = build(ServiceName.IDENTITY, config.identityUrl(), IdentityMeasures.class);
        this.credit = build(ServiceName.CREDIT, config.creditUrl(), CreditMeasures.class);
        this.risk = build(ServiceName.RISK, config.riskUrl(), RiskMeasures.class);
    }

    AssessingService<IdentityMeasures> identity() {
        return identity;
    }

    AssessingService<CreditMeasures> credit() {
        return credit;
    }

    AssessingService<RiskMeasures> risk() {
        return risk;
    }

    List<AssessingService<?>> all() {
        return List.of(identity, credit, risk);
    }

    /** The one way to a service. */
    public ServiceGuard guard(ServiceName service) {
        return of(service).guard();
    }

    /** How the three stand, in the order identity, credit, risk. */
    public List<ServiceState> states() {
        return all().stream()
                .map(service ->
                        new ServiceState(
                                service.name(),
                                service.guard().breaker().view(),
                                service.prober().nextAt(),
                                latency(service.guard().lastMinute())))
                .toList();
    }

    private static Latency latency(List<Duration> lastMinute) {
        return new Latency(
                lastMinute.getFirst().toNanos() / NANOS_A_MILLI,
                lastMinute.getLast().toNanos() / NANOS_A_MILLI);
    }

    /** Lets nobody through to a service in these windows; replaces earlier ones. */
    public void force(ServiceName service, List<ForcedWindow> windows) {
        guard(service).breaker().force(windows);
    }

    /** Until when a service is held back by an operator; {@code null} when it is not. */
    public @Nullable Instant forcedUntil(ServiceName service) {
        return guard(service).breaker().forcedUntil();
    }

    @PreDestroy
    void close() {
        timer.close();
        exchanges.forEach(HttpExchange::close);
    }

    private AssessingService<?> of(ServiceName service) {
        return switch (service) {
            case IDENTITY -> identity;
            case CREDIT -> credit;
            case RISK -> risk;
        };
    }

    private <M> AssessingService<M> build(ServiceName name, URI url, Class<M> measures) {
        GuardLimits limits = ConfiguredLimits.guard(config);
        HttpExchange exchange =
                new HttpExchange(
                        vertx, url, ConfiguredLimits.exchange(config, limits), token, telemetry);
        exchanges.add(exchange);
        Breaker breaker =
                new Breaker(
                        name.wireName() + "-service",
                        clock,
                        ConfiguredLimits.pace(config),
                        System::nanoTime);
        CallMeters counted = new CallMeters(meters, name);
        ServiceGuard guard =
                new ServiceGuard(name, limits, exchange, breaker, counted, System::nanoTime);
        counted.show(guard);
        JudgeAssessment<M> judge = new JudgeAssessment<>(name, measures, mapper);
        Prober prober =
                new Prober(
                        breaker,
                        () -> {
                            Question probe = questions.probe();
                            return guard.askUnguarded(
                                    probe.request(), judge.of(probe.requestId(), probe.asOf()));
                        },
                        config.probe().interval(),
                        timer,
                        System::nanoTime,
                        clock);
        breaker.onOpened(prober::start);
        return new AssessingService<>(guard, prober, judge);
    }
}
