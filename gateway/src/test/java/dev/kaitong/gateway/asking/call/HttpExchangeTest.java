package dev.kaitong.gateway.asking.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.kaitong.gateway.asking.testing.Await;
import dev.kaitong.gateway.asking.testing.ScriptedService;
import dev.kaitong.gateway.asking.testing.ScriptedService.Incoming;
import dev.kaitong.gateway.asking.testing.ScriptedService.Script;
import dev.kaitong.gateway.asking.testing.Scripts;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A call ends within its budget, whatever the other side does")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HttpExchangeTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration BUDGET = Duration.ofMillis(400);

    /** For calls that must succeed on a machine that is busy with other things. */
    private static final Duration AMPLE = Duration.ofSeconds(10);

    private static final Duration SLACK = Duration.ofMillis(600);
    private static final ServiceToken NO_TOKEN = new ServiceToken(null, System::nanoTime);
    private static final int BODY_MAX = 256 * 1024;

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("hang", Scripts.hang(), Trouble.TIMEOUT, false),
                arguments("dribble", Scripts.dribble(), Trouble.TIMEOUT, false),
                arguments("close", Scripts.close(), Trouble.RESET, true),
                arguments("reset", Scripts.reset(), Trouble.RESET, true),
                arguments("cut off", Scripts.cutOff("{\"a\":"), Trouble.RESET, false),
                arguments("endless body", Scripts.endless(), Trouble.OVERSIZED, false),
                arguments(
                        "body above the cap",
                        Scripts.answer(200, "application/json", "x".repeat(BODY_MAX + 1)),
                        Trouble.OVERSIZED,
                        false),
                arguments("bad chunk", Scripts.badChunk(), Trouble.MALFORMED, false),
                arguments("huge head", Scripts.hugeHead(), Trouble.MALFORMED, false),
                arguments(
                        "no HTTP", Scripts.raw("SSH-2.0-hello\r\n\r\n"), Trouble.MALFORMED, false));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("faults")
    void aFaultIsNamed(String name, Script script, Trouble trouble, boolean repeatable) {
        try (ScriptedService service = new ScriptedService(script);
                HttpExchange exchange = exchange(service.uri())) {
            long started = System.nanoTime();
            CallFailed failed = failure(exchange);
            assertThat(failed.trouble()).as(failed.detail()).isEqualTo(trouble);
            assertThat(failed.repeatable()).isEqualTo(repeatable);
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isLessThan(BUDGET.plus(SLACK));
        }
    }

    @Test
    void nobodyThereIsARefusalThatMayBeRepeated() {
        try (HttpExchange exchange = exchange(ScriptedService.nobody())) {
            CallFailed failed = failure(exchange);
            assertThat(failed.trouble()).isEqualTo(Trouble.REFUSED);
            assertThat(failed.repeatable()).isTrue();
        }
    }

    @Test
    void anUnknownHostIsARefusal() {
        try (HttpExchange exchange = exchange(URI.create("http://no-such-host.invalid:1"))) {
            assertThat(failure(exchange).trouble()).isIn(Trouble.REFUSED, Trouble.TIMEOUT);
        }
    }

    @Test
    void aBodyAsLargeAsTheCapIsRead() throws Exception {
        String body = "x".repeat(BODY_MAX);
        try (ScriptedService service =
                        new ScriptedService(Scripts.answer(200, "application/json", body));
                HttpExchange exchange = exchange(service.uri())) {
            assertThat(exchange.exchange(request(), AMPLE).body().length()).isEqualTo(BODY_MAX);
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (ScriptedService elsewhere =
                        new ScriptedService(Scripts.answer(200, "application/json", "{}"));
                ScriptedService service =
                        new ScriptedService(Scripts.redirect(elsewhere.uri() + "/x"));
                HttpExchange exchange = exchange(service.uri())) {
            assertThat(exchange.exchange(request(), AMPLE).status()).isEqualTo(302);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void aGoodConnectionIsKeptAndABadOneIsClosed() throws Exception {
        Script good = Scripts.answer(200, "application/json", "{}");
        try (ScriptedService service = new ScriptedService(good);
                HttpExchange exchange = exchange(service.uri())) {
            exchange.exchange(request(), AMPLE);
            exchange.exchange(request(), AMPLE);
            assertThat(service.connections()).isEqualTo(1);

            service.play(Scripts.hang());
            assertThat(failure(exchange).trouble()).isEqualTo(Trouble.TIMEOUT);
            service.play(good);
            assertThat(exchange.exchange(request(), AMPLE).status()).isEqualTo(200);
            assertThat(service.connections()).isEqualTo(2);
        }
    }

    @Test
    void whoeverLeavesGivesTheCallUp() throws Exception {
        try (ScriptedService service = new ScriptedService(Scripts.hang());
                HttpExchange exchange = exchange(service.uri())) {
            Thread asking =
                    Thread.ofVirtual()
                            .start(() ->
                                    assertThatThrownBy(() ->
                                                    exchange.exchange(
                                                            request(), Duration.ofSeconds(20)))
                                            .isInstanceOf(InterruptedException.class));
            Await.until("the request has arrived", () -> !service.requests().isEmpty());
            asking.interrupt();
            assertThat(asking.join(Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    void theRequestCarriesIdDeadlineTokenAndTrace(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "abc.def.ghi\n");
        OpenTelemetry telemetry =
                OpenTelemetrySdk.builder()
                        .setPropagators(
                                ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
                        .build();
        SpanContext caller =
                SpanContext.createFromRemoteParent(
                        "0af7651916cd43dd8448eb211c80319c",
                        "b7ad6b7169203331",
                        TraceFlags.getSampled(),
                        TraceState.getDefault());
        Request request =
                new Request(
                        HttpMethod.POST,
                        "/assessments",
                        "/assessments",
                        Buffer.buffer("{}"),
                        "r-1",
                        Context.root().with(Span.wrap(caller)));
        try (ScriptedService service =
                        new ScriptedService(Scripts.answer(200, "application/json", "{}"));
                HttpExchange exchange =
                        new HttpExchange(
                                VERTX,
                                URI.create(service.uri() + "/base/"),
                                limits(),
                                new ServiceToken(file, System::nanoTime),
                                telemetry)) {
            Reply reply = exchange.exchange(request, AMPLE);
            assertThat(reply.requestId()).isEqualTo("r-1");
            Incoming seen = service.requests().getFirst();
            assertThat(seen.uri()).isEqualTo("/base/assessments");
            assertThat(seen.body()).isEqualTo("{}");
            assertThat(seen.header("X-Request-Id")).isEqualTo("r-1");
            assertThat(seen.header("Kaitong-Deadline-Millis")).isEqualTo("10000");
            assertThat(seen.header("Authorization")).isEqualTo("Bearer abc.def.ghi");
            assertThat(seen.header("Content-Type")).isEqualTo("application/json");
            assertThat(seen.header("traceparent"))
                    .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                    .doesNotContain("b7ad6b7169203331");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://h:1", "localhost:8081", "http:x", "/x", "http:///x"})
    void aUrlThatIsNoneIsRefusedAtTheStart(String url) {
        assertThatThrownBy(() -> exchange(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: http://host:port");
    }

    @Test
    void aRequestIdThatNoServiceEchoesIsNotSent() {
        assertThatThrownBy(
                        () -> new Request(HttpMethod.GET, "/x", "/x", null, "r 1", Context.root()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CallFailed failure(HttpExchange exchange) {
        try {
            Reply reply = exchange.exchange(request(), BUDGET);
            throw new AssertionError("came back with " + reply.status());
        } catch (CallFailed failed) {
            return failed;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Request request() {
        return new Request(
                HttpMethod.POST,
                "/assessments",
                "/assessments",
                Buffer.buffer("{\"applicantId\":\"u-1\"}"),
                "r-1",
                Context.root());
    }

    private static ExchangeLimits limits() {
        return new ExchangeLimits(Duration.ofMillis(200), Duration.ofSeconds(30), 8, BODY_MAX);
    }

    private static HttpExchange exchange(URI service) {
        return new HttpExchange(VERTX, service, limits(), NO_TOKEN, OpenTelemetry.noop());
    }
}
