package dev.kaitong.acceptance.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends loads: closed loops for throughput, open loops for latency. One at a time. */
public final class LoadGenerator implements AutoCloseable {
    /** A request that takes longer is given up and counted as bad. */
    static final Duration REQUEST_MAX = Duration.ofSeconds(10);

    private static final Duration CLOSE_MAX = Duration.ofSeconds(10);
    private static final int CONNECTIONS_MAX = 256;

    private final Vertx vertx;
    private final HttpClient client;

    public LoadGenerator() {
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        client =
                vertx.httpClientBuilder()
                        .with(
                                new HttpClientOptions()
                                        .setKeepAlive(true)
                                        .setConnectTimeout((int) REQUEST_MAX.toMillis()))
                        .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS_MAX))
                        // What breaks is counted with its request; the client would log it too.
                        .withConnectHandler(connection -> connection.exceptionHandler(_ -> {}))
                        .build();
    }

    /**
     * A closed loop: so many at once, each sending its next request when it has its answer.
     *
     * @param first number of the first request
     * @param count most requests
     * @param atOnce requests in flight, at most 256
     * @param longest no request is sent later than this
     */
    public Load closed(Target target, int first, int count, int atOnce, Duration longest) {
        if (atOnce < 1 || atOnce > CONNECTIONS_MAX) {
            throw new IllegalArgumentException(
                    "atOnce: " + atOnce + " (expected: 1 to " + CONNECTIONS_MAX + ")");
        }
        LoadRun run = new LoadRun(client, target, first, count, longest);
        return await(run, longest, () -> run.startClosed(atOnce));
    }

    /**
     * An open loop: requests leave by the clock, whether or not earlier ones have been answered.
     * Latency counts from the moment at which a request ought to have left, so that a stalled
     * server cannot hide the requests that it held up (coordinated omission).
     *
     * @param first number of the first request
     * @param count most requests
     * @param perSecond requests a second
     * @param longest no request is sent later than this
     */
    public Load open(Target target, int first, int count, double perSecond, Duration longest) {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("perSecond: " + perSecond + " (expected: over 0)");
        }
        LoadRun run = new LoadRun(client, target, first, count, longest);
        return await(run, longest, () -> run.startOpen(vertx, perSecond));
    }

    @Override
    public void close() {
        get(vertx.close().toCompletionStage().toCompletableFuture(), CLOSE_MAX);
    }

    private Load await(LoadRun run, Duration longest, Runnable start) {
        vertx.getOrCreateContext().runOnContext(_ -> start.run());
        return get(run.result(), longest.plus(REQUEST_MAX).plus(CLOSE_MAX));
    }

    private static <T> T get(CompletableFuture<T> future, Duration longest) {
        try {
            return future.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the load did not end: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a load ran", e);
        }
    }
}
