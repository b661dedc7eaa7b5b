package dev.kaitong.gateway.commit;

import java.time.Instant;
import java.util.UUID;

/**
 * A line that opens.
 *
 * @param applicantId whose line
 * @param baseLimitFen its limit in fen, above 0
 * @param applicationId what it was applied for with
 * @param decisionId the decision that opens it
 * @param openedAt when
 */
public record NewLine(
        String applicantId,
        long baseLimitFen,
        UUID applicationId,
        UUID decisionId,
        Instant openedAt) {
    public NewLine {
        if (baseLimitFen <= 0) {
            throw new IllegalArgumentException(
                    "baseLimitFen: " + baseLimitFen + " (expected: above 0)");
        }
    }
}
