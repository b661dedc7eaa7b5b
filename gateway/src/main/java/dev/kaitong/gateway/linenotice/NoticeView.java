package dev.kaitong.gateway.linenotice;

import dev.kaitong.contract.ReasonParams;
import dev.kaitong.gateway.view.ReasonView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice, in words.
 *
 * @param noticeId its id
 * @param cursor where to go on; opaque
 * @param at when it happened
 * @param kind what it is about, for instance {@code HOLD_PLACED_SECURITY}
 * @param title in a few words
 * @param detail in a sentence
 * @param params the amounts and shares themselves
 * @param reasons why, at most four
 * @param decisionId the recorded decision it tells of; none when it tells of none
 * @param purchaseId the purchase it is about; none when it is about none
 */
public record NoticeView(
        UUID noticeId,
        String cursor,
        Instant at,
        String kind,
        String title,
        String detail,
        ReasonParams params,
        List<ReasonView> reasons,
        @Nullable UUID decisionId,
        @Nullable UUID purchaseId) {}
