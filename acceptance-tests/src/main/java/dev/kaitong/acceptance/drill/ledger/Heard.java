package dev.kaitong.acceptance.drill.ledger;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** What came of sending an application once. */
public sealed interface Heard {
    /** From the moment at which it ought to have left, in milliseconds. */
    double millis();

    /**
     * An answer.
     *
     * @param status its status
     * @param contentType its media type; empty without one
     * @param retryAfter its Retry-After; empty without one
     * @param replayed whether it says that it was given before
     * @param body its body
     * @param millis how long it took
     */
    record Answer(
            int status,
            String contentType,
            String retryAfter,
            boolean replayed,
            String body,
            double millis)
            implements Heard {
        private static final int OK = 200;
        private static final int CREATED = 201;
        private static final int ACCEPTED = 202;

        /** Whether the application was taken: decided, or kept with a ticket. */
        public boolean acknowledges() {
            return status == OK || status == CREATED || status == ACCEPTED;
        }

        /** Whether it says: not now. */
        public boolean refuses() {
            return status == 503 || status == 429;
        }

        /** The body as JSON; empty when it is none. */
        public Optional<JsonObject> json() {
            try {
                return Optional.of(new JsonObject(Buffer.buffer(body)));
            } catch (DecodeException | ClassCastException e) {
                return Optional.empty();
            }
        }

        /** A text of the body; empty when it is not there. */
        public String text(String field) {
            return json().map(json -> String.valueOf(json.getValue(field))).orElse("");
        }
    }

    /**
     * No answer.
     *
     * @param why in a word
     * @param millis after which time that was clear
     */
    record Nothing(String why, double millis) implements Heard {}
}
