package dev.kaitong.gateway.webhook.send;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One message in the air. Lives on one event loop; only {@link #head} is looked at from elsewhere.
 * What decides is the head of the answer; its body is thrown away as it comes, for up to 64 KiB and
 * 5 s, after which the connection is closed.
 */
final class Sending {
    private static final long BODY_BYTES_MAX = 64 * 1024L;
    private static final long BODY_MILLIS_MAX = 5_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final RequestOptions options;
    private final String body;
    private final CompletableFuture<Head> head = new CompletableFuture<>();
    private @Nullable HttpClientRequest outgoing;
    private boolean abandoned;
    private long thrownAway;

    Sending(Vertx vertx, HttpClient client, RequestOptions options, String body) {
        this.vertx = vertx;
        this.client = client;
        this.options = options;
        this.body = body;
    }

    /**
     * The head of an answer.
     *
     * @param status HTTP status
     * @param retryAfter the header {@code Retry-After}; none without
     */
    record Head(int status, @Nullable String retryAfter) {}

    /** Completes with the head of the answer, or with what went wrong. */
    CompletableFuture<Head> head() {
        return head;
    }

    void start() {
        try {
            client.request(options).onSuccess(this::send).onFailure(head::completeExceptionally);
        } catch (RuntimeException closed) {
            // Thrown on the event loop, where nobody waits for it.
            head.completeExceptionally(closed);
        }
    }

    private void send(HttpClientRequest ready) {
        if (abandoned) {
            ready.reset();
            return;
        }
        outgoing = ready;
        ready.send(body).onSuccess(this::receive).onFailure(head::completeExceptionally);
    }

    private void receive(HttpClientResponse answer) {
        long cutOff = vertx.setTimer(BODY_MILLIS_MAX, _ -> answer.request().connection().close());
        answer.exceptionHandler(_ -> vertx.cancelTimer(cutOff));
        answer.endHandler(_ -> vertx.cancelTimer(cutOff));
        answer.handler(chunk -> {
            thrownAway += chunk.length();
            if (thrownAway > BODY_BYTES_MAX) {
                answer.request().connection().close();
            }
        });
        head.complete(new Head(answer.statusCode(), answer.getHeader("Retry-After")));
    }

    /** Nobody waits any more. */
    void abandon() {
        abandoned = true;
        if (outgoing != null) {
            outgoing.reset();
        }
    }

    /** What an exception of the client means. */
    static Answer.Why why(@Nullable Throwable cause) {
        return switch (cause) {
            case ConnectTimeoutException _, TimeoutException _ -> Answer.Why.TIMEOUT;
            case ConnectException _, NoRouteToHostException _, SSLException _ ->
                    Answer.Why.NO_CONNECTION;
            case null, default -> Answer.Why.BROKEN_OFF;
        };
    }
}
