package dev.kaitong.gateway.webhook.send;

import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.gateway.decision.Decided;
import dev.kaitong.gateway.linenotice.Told;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message: that somebody was told something.
 *
 * @param type {@code kaitong.notice.created}
 * @param timestamp when
 * @param data what
 */
record NoticeCreated(String type, Instant timestamp, Data data) {
    private static final String TYPE = "kaitong.notice.created";

    /**
     * What somebody was told; no fact about him beyond it.
     *
     * @param noticeId id of the notice
     * @param applicantId who was told
     * @param key of its words, for instance {@code HOLD_PLACED_SECURITY}
     * @param params amounts and shares that fill them
     * @param reasons why, most important first, at most four
     * @param decisionId the decision it tells of; none when it tells of none
     * @param purchaseId the purchase it is about; none when it is about none
     * @param at when
     */
    record Data(
            UUID noticeId,
            String applicantId,
            String key,
            ReasonParams params,
            List<ReasonCode> reasons,
            @Nullable UUID decisionId,
            @Nullable UUID purchaseId,
            Instant at) {}

    static NoticeCreated of(Delivery delivery, Told told) {
        return new NoticeCreated(
                TYPE,
                delivery.at(),
                new Data(
                        delivery.noticeId(),
                        delivery.applicantId(),
                        told.key(),
                        told.params(),
                        told.reasons().stream()
                                .limit(Decided.PRINCIPAL_MAX)
                                .map(Reason::code)
                                .toList(),
                        delivery.decisionId(),
                        told.purchaseId(),
                        delivery.at()));
    }
}
