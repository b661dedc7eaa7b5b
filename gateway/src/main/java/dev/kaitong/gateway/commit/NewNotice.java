package dev.kaitong.gateway.commit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the shopper is told.
 *
 * @param noticeId its id
 * @param applicantId who is told
 * @param at when
 * @param told what, as JSON
 * @param decisionId the decision it tells of; none when it tells of none
 */
public record NewNotice(
        UUID noticeId, String applicantId, Instant at, String told, @Nullable UUID decisionId) {}
