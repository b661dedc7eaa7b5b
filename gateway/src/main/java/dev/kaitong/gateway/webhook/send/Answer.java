package dev.kaitong.gateway.webhook.send;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of an attempt. */
sealed interface Answer {
    /**
     * The subscriber answered.
     *
     * @param status HTTP status
     * @param retryAfter when he wants to be asked again; none when he did not say
     */
    record Given(int status, @Nullable Duration retryAfter) implements Answer {}

    /** He did not. */
    record None(Why why) implements Answer {}

    /** Why there is no answer. */
    enum Why {
        UNKNOWN_HOST,
        ADDRESS_NOT_ALLOWED,
        NO_CONNECTION,
        TIMEOUT,
        BROKEN_OFF
    }

    /** In a word, for operators. */
    default String word() {
        return switch (this) {
            case Given(int status, _) -> "HTTP_" + status;
            case None(Why why) -> why.name();
        };
    }
}
