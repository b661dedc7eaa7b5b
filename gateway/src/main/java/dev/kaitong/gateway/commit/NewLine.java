package dev.kaitong.gateway.commit;

import java.time.Duration;
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
    /**
     * Until then a line is not looked at unless something is known about its holder: what a
     * transaction of the same moment made known is committed by then.
     */
    public static final Duration SETTLING = Duration.ofSeconds(2);

    public NewLine {
        if (baseLimitFen <= 0) {
            throw new IllegalArgumentException(
                    "baseLimitFen: " + baseLimitFen + " (expected: above 0)");
        }
    }
}
