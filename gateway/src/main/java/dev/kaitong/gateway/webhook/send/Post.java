package dev.kaitong.gateway.webhook.send;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Posts to subscribers over HTTP/1.1: to the address that was looked at and no other, with the
 * certificate checked against the name; follows no redirection; throws the answer's body away.
 */
@Singleton
class Post {
    private static final Logger LOG = Logger.getLogger(Post.class);
    private static final int PORT_HTTPS = 443;
    private static final int PORT_HTTP = 80;
    private static final int CONNECTIONS_MAX = 64;
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final Destinations destinations;
    private final Clock clock;
    private final Vertx vertx;
    private final Context eventLoop;
    private final HttpClient client;

    Post(Vertx vertx, Destinations destinations, Clock clock) {
        this.destinations = destinations;
        this.clock = clock;
        this.vertx = vertx;
        this.eventLoop = vertx.getOrCreateContext();
        this.client =
                vertx.httpClientBuilder()
                        .with(
                                new HttpClientOptions()
                                        .setProtocolVersion(HttpVersion.HTTP_1_1)
                                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                                        .setPipelining(false)
                                        .setDecompressionSupported(false)
                                        // Our trace is nobody else's business.
                                        .setTracingPolicy(TracingPolicy.IGNORE))
                        .with(
                                new PoolOptions()
                                        .setHttp1MaxSize(CONNECTIONS_MAX)
                                        .setMaxWaitQueueSize(CONNECTIONS_MAX))
                        // What breaks is told by its attempt.
                        .withConnectHandler(connection ->
                                connection.exceptionHandler(
                                        e -> LOG.debugf("connection to a subscriber: %s", e)))
                        .build();
    }

    /**
     * One attempt. Returns within the time, but for the name, which the system looks up as long as
     * it likes.
     */
    Answer post(URI url, Map<String, String> headers, String body, Duration atMost)
            throws InterruptedException {
        long started = System.nanoTime();
        @Nullable InetAddress address;
        try {
            address = destinations.find(url);
        } catch (UnknownHostException _) {
            return new Answer.None(Answer.Why.UNKNOWN_HOST);
        }
        if (address == null) {
            return new Answer.None(Answer.Why.ADDRESS_NOT_ALLOWED);
        }
        Duration rest = atMost.minusNanos(System.nanoTime() - started);
        if (rest.toMillis() < 1) {
            return new Answer.None(Answer.Why.TIMEOUT);
        }
        return await(new Sending(vertx, client, options(url, address, headers, rest), body), rest);
    }

    private Answer await(Sending sending, Duration rest) throws InterruptedException {
        eventLoop.runOnContext(_ -> sending.start());
        try {
            return given(sending.head().get(rest.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            return new Answer.None(Answer.Why.TIMEOUT);
        } catch (ExecutionException e) {
            return new Answer.None(Sending.why(e.getCause()));
        } finally {
            if (!sending.head().isDone()) {
                eventLoop.runOnContext(_ -> sending.abandon());
            }
        }
    }

    private Answer given(Sending.Head head) {
        return new Answer.Given(head.status(), RetryAfter.of(head.retryAfter(), clock.instant()));
    }

    private static RequestOptions options(
            URI url, InetAddress address, Map<String, String> headers, Duration rest) {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? PORT_HTTPS : PORT_HTTP;
        String path =
                url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        RequestOptions options =
                new RequestOptions()
                        .setMethod(HttpMethod.POST)
                        .setSsl(tls)
                        .setServer(
                                SocketAddress.inetSocketAddress(
                                        new InetSocketAddress(address, port)))
                        .setHost(url.getHost())
                        .setPort(port)
                        .setURI(path + query)
                        .setFollowRedirects(false)
                        .setConnectTimeout(rest.toMillis())
                        .setIdleTimeout(rest.toMillis());
        headers.forEach(options::putHeader);
        return options;
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
