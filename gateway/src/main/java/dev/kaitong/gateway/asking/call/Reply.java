package dev.kaitong.gateway.asking.call;

import io.vertx.core.buffer.Buffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a service sent back, whole and not larger than the cap; nobody has judged it yet.
 *
 * @param status HTTP status code
 * @param contentType media type as sent
 * @param requestId the request id that the service echoes
 * @param body the bytes of the body
 */
public record Reply(
        int status, @Nullable String contentType, @Nullable String requestId, Buffer body) {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    /** Whether the service says that the body is JSON. */
    public boolean isJson() {
        return type().equals(JSON);
    }

    /** Whether the service says that the body is a problem. */
    public boolean isProblem() {
        return type().equals(PROBLEM);
    }

    private String type() {
        if (contentType == null) {
            return "";
        }
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT);
    }
}
