package dev.kaitong.gateway.asking;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.gateway.asking.testing.Assessments;
import dev.kaitong.gateway.load.Starting;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Everything that asks, without a container. */
public final class AskingFixture implements AutoCloseable {
    private static final int CONVERTER_PRIORITY = 200;

    private final Vertx vertx = Vertx.vertx();
    private final ObjectMapper mapper = Assessments.mapper();
    private final AskingConfig config;
    private final Questions questions;
    private final Services services;
    private final AskServices asking;

    public AskingFixture(Map<String, String> keys) {
        this.config = config(keys);
        this.questions = new Questions(mapper, Clock.systemUTC(), config);
        this.services =
                new Services(
                        config,
                        questions,
                        vertx,
                        mapper,
                        OpenTelemetry.noop(),
                        new SimpleMeterRegistry(),
                        Clock.systemUTC());
        this.asking = new AskServices(services, questions);
    }

    /** The configuration with some keys set and the others at their defaults. */
    public static AskingConfig config(Map<String, String> keys) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, CONVERTER_PRIORITY, new DurationConverter())
                .withConverter(MemorySize.class, CONVERTER_PRIORITY, new MemorySizeConverter())
                .withMapping(AskingConfig.class)
                .withDefaultValues(keys)
                .build()
                .getConfigMapping(AskingConfig.class);
    }

    public Services services() {
        return services;
    }

    public AskServices asking() {
        return asking;
    }

    /** Warms up as the start of the process does. */
    WarmUp warmUp() {
        return new WarmUp(services, questions, new Starting(), config);
    }

    public ObjectMapper mapper() {
        return mapper;
    }

    @Override
    public void close() {
        asking.close();
        services.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
