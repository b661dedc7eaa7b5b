package dev.kaitong.risk.event;

import dev.kaitong.risk.behaviour.evidence.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event that passed every check.
 *
 * @param key what makes it the same event when it comes again
 * @param applicantId whom it happened to
 * @param data what its type says, as JSON for the log
 * @param event what the evidence keeps of it
 * @param merchantId the merchant at whom it happened, if any
 * @param links where its goods go, if anybody said
 */
record ReceivedEvent(
        Key key,
        String applicantId,
        String data,
        Event event,
        @Nullable String merchantId,
        Links links) {
    /**
     * What an event is known by; whatever else a copy says, it is the same event (CloudEvents 1.0,
     * section 3.1.1).
     *
     * @param source who says so
     * @param id unique for its source
     */
    record Key(String source, String id) {}
}
