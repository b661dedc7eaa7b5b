package dev.kaitong.edge.http;

import dev.kaitong.contract.ProblemType;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Answers a request with a problem before it has reached a resource. */
public final class EarlyProblem {
    /** What becomes of a request that was sent away; for whoever sent it. */
    public static final String SEND_AGAIN =
            " Nothing was written; the same request may be sent again, with the same key.";

    /** Where the metrics look for a path without ids; a resource would have put its own there. */
    private static final String METRICS_PATH = "UrlPathTemplate";

    private EarlyProblem() {}

    /** The same as the last answer on its connection, where the protocol has a word for that. */
    public static void answerAndClose(
            RoutingContext context,
            ProblemType type,
            String detail,
            @Nullable Duration retryAfter) {
        // In HTTP/2 the header is forbidden, and who finds it there takes the answer for broken.
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        answer(context, type, detail, retryAfter);
    }

    /**
     * Answers.
     *
     * @param context the request
     * @param type the kind of problem
     * @param detail what happened, for the caller
     * @param retryAfter when to ask again, in whole seconds; none when never
     */
    public static void answer(
            RoutingContext context,
            ProblemType type,
            String detail,
            @Nullable Duration retryAfter) {
        // The path may name an applicant, and nobody has yet looked whether it is one of ours.
        @Nullable Context current = Vertx.currentContext();
        if (current != null) {
            current.putLocal(METRICS_PATH, "/refused");
        }
        HttpServerResponse response =
                context.response()
                        .setStatusCode(type.status())
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                        .putHeader(
                                Headers.REQUEST_ID,
                                RequestIdFilter.idOf(
                                        context.request().getHeader(Headers.REQUEST_ID)));
        if (retryAfter != null) {
            response.putHeader("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        response.end(
                new JsonObject()
                        .put("type", type.uri())
                        .put("title", type.title())
                        .put("status", type.status())
                        .put("detail", detail)
                        .put("instance", context.normalizedPath())
                        .encode());
    }
}
