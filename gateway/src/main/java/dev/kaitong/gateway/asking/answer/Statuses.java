package dev.kaitong.gateway.asking.answer;

import dev.kaitong.gateway.asking.call.Reply;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import org.jspecify.annotations.Nullable;

/** What the status and the head of a reply say, before its body is looked at. */
public final class Statuses {
    private static final int OK = 200;

    private Statuses() {}

    /** The trouble that a status alone is; {@code null} for those below 300. */
    public static @Nullable Trouble trouble(int status) {
        return switch (status) {
            case 401, 403 -> Trouble.OUR_TOKEN;
            case 429, 503 -> Trouble.BUSY;
            default -> {
                if (status >= 200 && status < 300) {
                    yield null;
                }
                if (status >= 300 && status < 400) {
                    yield Trouble.REDIRECT;
                }
                yield status >= 400 && status < 500 ? Trouble.OUR_REQUEST : Trouble.SERVER_ERROR;
            }
        };
    }

    /**
     * What speaks against a reply that must be 200, JSON and an answer to this request; {@code
     * null} when nothing does.
     */
    public static <T> Told.@Nullable Silent<T> against(Reply reply, String requestId) {
        Trouble trouble = trouble(reply.status());
        if (trouble != null) {
            return new Told.Silent<>(trouble, "status " + reply.status());
        }
        if (reply.status() != OK) {
            return new Told.Silent<>(Trouble.MALFORMED, "status " + reply.status());
        }
        if (!reply.isJson()) {
            return new Told.Silent<>(Trouble.MALFORMED, "content type is not JSON");
        }
        return foreign(reply, requestId);
    }

    /** What speaks against a reply that must echo the request's id. */
    public static <T> Told.@Nullable Silent<T> foreign(Reply reply, String requestId) {
        return requestId.equals(reply.requestId())
                ? null
                : new Told.Silent<>(Trouble.FOREIGN, "echoes another request id, or none");
    }
}
