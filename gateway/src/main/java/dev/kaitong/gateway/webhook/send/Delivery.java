package dev.kaitong.gateway.webhook.send;

import dev.kaitong.gateway.webhook.kept.Webhook;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice on its way to a subscriber, whom nobody else sends it now.
 *
 * @param webhook the subscription
 * @param noticeNo number of the notice
 * @param attempts how often it was claimed, this time included; also says whose claim it is
 * @param noticeId id of the notice
 * @param applicantId who was told
 * @param at when
 * @param told what, as JSON
 * @param decisionId the decision it tells of; none when it tells of none
 */
record Delivery(
        Webhook webhook,
        long noticeNo,
        int attempts,
        UUID noticeId,
        String applicantId,
        Instant at,
        String told,
        @Nullable UUID decisionId) {
    /** {@code webhook-id}: the same for every attempt. */
    String messageId() {
        return "msg_" + noticeId;
    }
}
