package dev.kaitong.gateway.asking.call;

import dev.kaitong.edge.http.Headers;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One call in the air. Lives on one event loop; only {@link #reply} and {@link #answerBegan} are
 * looked at from elsewhere.
 */
final class Flight {
    private final HttpClient client;
    private final Request request;
    private final RequestOptions options;
    private final int bodyBytesMax;
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();
    private final Buffer body = Buffer.buffer();
    private @Nullable HttpClientRequest outgoing;
    private boolean abandoned;
    private volatile boolean answerBegan;

    Flight(HttpClient client, Request request, RequestOptions options, int bodyBytesMax) {
        this.client = client;
        this.request = request;
        this.options = options;
        this.bodyBytesMax = bodyBytesMax;
    }

    /** Completes with the whole reply, or with what went wrong. */
    CompletableFuture<Reply> reply() {
        return reply;
    }

    /** Whether the head of an answer has come. */
    boolean answerBegan() {
        return answerBegan;
    }

    void start() {
        try {
            client.request(options).onSuccess(this::send).onFailure(reply::completeExceptionally);
        } catch (RuntimeException closed) {
            // Thrown on the event loop, where nobody waits for it.
            reply.completeExceptionally(closed);
        }
    }

    private void send(HttpClientRequest ready) {
        if (abandoned) {
            ready.reset();
            return;
        }
        outgoing = ready;
        Buffer content = request.body();
        (content == null ? ready.send() : ready.send(content))
                .onSuccess(this::receive)
                .onFailure(reply::completeExceptionally);
    }

    private void receive(HttpClientResponse answer) {
        answerBegan = true;
        answer.exceptionHandler(reply::completeExceptionally);
        answer.handler(chunk -> append(answer, chunk));
        answer.endHandler(_ ->
                reply.complete(
                        new Reply(
                                answer.statusCode(),
                                answer.getHeader(HttpHeaders.CONTENT_TYPE),
                                answer.getHeader(Headers.REQUEST_ID),
                                body)));
    }

    private void append(HttpClientResponse answer, Buffer chunk) {
        if (reply.isDone()) {
            return;
        }
        if (body.length() + chunk.length() > bodyBytesMax) {
            reply.completeExceptionally(
                    new CallFailed(
                            Trouble.OVERSIZED,
                            "a body of more than " + bodyBytesMax + " bytes",
                            false));
            answer.request().connection().close();
            return;
        }
        body.appendBuffer(chunk);
    }

    /** Nobody waits any more: closes the connection, as what still comes on it is worth nothing. */
    void abandon() {
        abandoned = true;
        if (outgoing != null) {
            outgoing.reset();
        }
    }

    /** What an exception of the client means. */
    static CallFailed failure(@Nullable Throwable cause, boolean answerBegan) {
        return switch (cause) {
            case CallFailed own -> own;
            case ConnectTimeoutException _ ->
                    new CallFailed(Trouble.TIMEOUT, "no connection in time", false);
            case TimeoutException _ -> new CallFailed(Trouble.TIMEOUT, "no answer in time", false);
            case ConnectException _, NoRouteToHostException _, UnknownHostException _ ->
                    new CallFailed(Trouble.REFUSED, "no connection", true);
            case HttpClosedException _, IOException _ ->
                    new CallFailed(
                            Trouble.RESET,
                            answerBegan ? "closed amid the answer" : "closed before an answer",
                            !answerBegan);
            case ConnectionPoolTooBusyException _ ->
                    new CallFailed(Trouble.BULKHEAD_FULL, "every connection is taken", false);
            case null, default -> new CallFailed(Trouble.MALFORMED, "no HTTP", false);
        };
    }
}
