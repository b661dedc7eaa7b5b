package dev.kaitong.gateway.commit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line changes; only if it still is as it was read. The money on it is not touched.
 *
 * @param applicantId whose line
 * @param fromChangeNo number of the change after which it was read
 * @param fromTermsNo number of its terms as they were read; a wish may be noted without a change
 * @param toChangeNo number of the last change that is made now
 * @param state where it stands afterwards
 * @param baseLimitFen its limit afterwards, in fen
 * @param selfLimitFen the limit of the shopper's own afterwards, in fen; none without
 * @param terms all that is kept of its terms, as JSON
 * @param held whether a hold keeps it from new purchases
 * @param stepUp whether new purchases need a further proof of who is buying
 * @param mustBeSettled whether this holds only while nothing is used or reserved
 * @param mustKnowAll whether this holds only while nothing more has become known
 * @param knownNo what was known when it was decided; what became known since is looked at next
 * @param nextReviewAt when it is looked at again; none when there is nothing to look for
 * @param action the last action
 * @param at when
 * @param decisionId the decision behind the last action
 */
public record LineChange(
        String applicantId,
        int fromChangeNo,
        long fromTermsNo,
        int toChangeNo,
        String state,
        long baseLimitFen,
        @Nullable Long selfLimitFen,
        String terms,
        boolean held,
        boolean stepUp,
        boolean mustBeSettled,
        boolean mustKnowAll,
        long knownNo,
        @Nullable Instant nextReviewAt,
        String action,
        Instant at,
        UUID decisionId) {
    public LineChange {
        if (toChangeNo <= fromChangeNo) {
            throw new IllegalArgumentException(
                    "toChangeNo: " + toChangeNo + " (expected: above " + fromChangeNo + ")");
        }
    }
}
