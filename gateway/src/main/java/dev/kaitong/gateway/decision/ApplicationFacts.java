package dev.kaitong.gateway.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision must know of the application itself.
 *
 * @param scene where the line is to be used, for instance {@code TMALL}
 * @param requestedLimitFen the limit asked for, in fen, above 0; none when the shopper asks for
 *     what there is
 * @param appliedAt when it was applied for
 * @param reapplyFrom first day (Asia/Shanghai) on which the last refusal allows a new application;
 *     none without a refusal
 */
public record ApplicationFacts(
        String scene,
        @Nullable Long requestedLimitFen,
        Instant appliedAt,
        @Nullable LocalDate reapplyFrom) {
    public ApplicationFacts {
        if (requestedLimitFen != null && requestedLimitFen <= 0) {
            throw new IllegalArgumentException(
                    "requestedLimitFen: " + requestedLimitFen + " (expected: above 0)");
        }
    }
}
