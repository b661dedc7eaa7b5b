package dev.kaitong.gateway.asking.call;

import dev.kaitong.edge.http.Headers;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Calls over HTTP/1.1 with kept connections: the Vert.x client, the cheapest there is, awaited by
 * the (virtual) thread that asks. Follows no redirect, unpacks no compression, and caps the bytes
 * of a body, as an endless one would otherwise be the end of the process.
 */
public final class HttpExchange implements Exchange, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HttpExchange.class);
    private static final String JSON = "application/json";

    private final HttpClient client;
    private final Context eventLoop;
    private final ServiceToken token;
    private final OpenTelemetry telemetry;
    private final ExchangeLimits limits;
    private final String host;
    private final int port;
    private final String basePath;

    /**
     * A client of one service.
     *
     * @param vertx the event loops of the process
     * @param service where the service stands: http or https, host, port, optional base path
     * @param limits its limits
     * @param token shown with every call
     * @param telemetry starts the span of a call and carries it on
     */
    public HttpExchange(
            Vertx vertx,
            URI service,
            ExchangeLimits limits,
            ServiceToken token,
            OpenTelemetry telemetry) {
        boolean tls = "https".equals(service.getScheme());
        String name = service.getHost();
        if (name == null || !(tls || "http".equals(service.getScheme()))) {
            throw new IllegalArgumentException(
                    "service: " + service + " (expected: http://host:port or https://host:port)");
        }
        this.host = name;
        this.port = service.getPort() > 0 ? service.getPort() : tls ? 443 : 80;
        String path = service.getPath() == null ? "" : service.getPath();
        this.basePath = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        this.limits = limits;
        this.token = token;
        this.telemetry = telemetry;
        this.eventLoop = vertx.getOrCreateContext();
        this.client =
                vertx.httpClientBuilder()
                        .with(options(tls, limits))
                        .with(pool(limits))
                        // What breaks is reported by its call; the client would log it as an error
                        // of ours.
                        .withConnectHandler(connection ->
                                connection.exceptionHandler(
                                        e -> LOG.debugf("connection to %s: %s", name, e)))
                        .build();
    }

    private static HttpClientOptions options(boolean tls, ExchangeLimits limits) {
        return new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setSsl(tls)
                .setKeepAlive(true)
                .setKeepAliveTimeout(Math.toIntExact(limits.keepAlive().toSeconds()))
                .setPipelining(false)
                .setDecompressionSupported(false)
                .setConnectTimeout(Math.toIntExact(limits.connectTimeout().toMillis()))
                // The span of a call is ours: the client's own would not know whose trace it is.
                .setTracingPolicy(TracingPolicy.IGNORE);
    }

    private static PoolOptions pool(ExchangeLimits limits) {
        return new PoolOptions()
                .setHttp1MaxSize(limits.connectionsMax())
                .setMaxWaitQueueSize(limits.connectionsMax());
    }

    @Override
    public Reply exchange(Request request, Duration budget)
            throws CallFailed, InterruptedException {
        Span span =
                telemetry
                        .getTracer("dev.kaitong.gateway")
                        .spanBuilder(request.method().name() + " " + request.route())
                        .setParent(request.trace())
                        .setSpanKind(SpanKind.CLIENT)
                        .setAttribute("server.address", host)
                        .setAttribute("server.port", (long) port)
                        .startSpan();
        try {
            Reply reply = await(request, options(request, budget, span), budget);
            span.setAttribute("http.response.status_code", (long) reply.status());
            return reply;
        } catch (CallFailed failed) {
            span.setStatus(StatusCode.ERROR, failed.trouble().wireName());
            throw failed;
        } finally {
            span.end();
        }
    }

    private Reply await(Request request, RequestOptions options, Duration budget)
            throws CallFailed, InterruptedException {
        Flight flight = new Flight(client, request, options, limits.bodyBytesMax());
        eventLoop.runOnContext(_ -> flight.start());
        try {
            return flight.reply().get(budget.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new CallFailed(
                    Trouble.TIMEOUT, "no whole answer in " + budget.toMillis() + " ms", false);
        } catch (ExecutionException e) {
            throw Flight.failure(e.getCause(), flight.answerBegan());
        } finally {
            if (!flight.reply().isDone()) {
                eventLoop.runOnContext(_ -> flight.abandon());
            }
        }
    }

    private RequestOptions options(Request request, Duration budget, Span span) {
        long budgetMillis = Math.max(1, budget.toMillis());
        RequestOptions options =
                new RequestOptions()
                        .setMethod(request.method())
                        .setHost(host)
                        .setPort(port)
                        .setURI(basePath + request.uri())
                        .setFollowRedirects(false)
                        .setConnectTimeout(
                                Math.min(budgetMillis, limits.connectTimeout().toMillis()))
                        .setIdleTimeout(budgetMillis)
                        .putHeader(HttpHeaders.ACCEPT, JSON)
                        .putHeader(Headers.REQUEST_ID, request.requestId())
                        .putHeader(Headers.DEADLINE_MILLIS, Long.toString(budgetMillis));
        if (request.body() != null) {
            options.putHeader(HttpHeaders.CONTENT_TYPE, request.contentType());
        }
        @Nullable String authorization = token.header();
        if (authorization != null) {
            options.putHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        TextMapPropagator propagator = telemetry.getPropagators().getTextMapPropagator();
        propagator.inject(request.trace().with(span), options, HttpExchange::carry);
        return options;
    }

    private static void carry(@Nullable RequestOptions options, String name, String value) {
        if (options != null) {
            options.putHeader(name, value);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
