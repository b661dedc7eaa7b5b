package dev.kaitong.gateway.asking.call;

import io.opentelemetry.context.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to a service.
 *
 * @param method the HTTP method
 * @param route the path as a template, for traces and logs; carries no id of a person
 * @param uri path and query below the service's URL
 * @param body JSON, if any; never changed once handed in
 * @param requestId passed on as {@code X-Request-Id} and expected back
 * @param trace the trace this call belongs to
 * @param contentType media type of the body
 */
public record Request(
        HttpMethod method,
        String route,
        String uri,
        @Nullable Buffer body,
        String requestId,
        Context trace,
        String contentType) {
    private static final String JSON = "application/json";

    // What the services echo; they would replace any other id by one of their own.
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** A request whose body, if any, is plain JSON. */
    public Request(
            HttpMethod method,
            String route,
            String uri,
            @Nullable Buffer body,
            String requestId,
            Context trace) {
        this(method, route, uri, body, requestId, trace, JSON);
    }

    public Request {
        if (!REQUEST_ID.matcher(requestId).matches()) {
            throw new IllegalArgumentException(
                    "requestId: " + requestId + " (expected: " + REQUEST_ID + ")");
        }
    }
}
