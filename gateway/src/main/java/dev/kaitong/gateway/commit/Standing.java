package dev.kaitong.gateway.commit;

import dev.kaitong.gateway.decision.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands after its latest decision.
 *
 * @param verdict the verdict of that decision
 * @param decisionNo its number within the application, from 1
 * @param decidedAt when it was made
 * @param reapplyFrom first day (Asia/Shanghai) on which a new application is decided on its merits;
 *     none unless DECLINED
 * @param expiresAt when waiting ends; none when nothing is waited for
 * @param nextCheckAt when it is looked at again; none when there is nothing to look for
 */
public record Standing(
        Verdict verdict,
        int decisionNo,
        Instant decidedAt,
        @Nullable LocalDate reapplyFrom,
        @Nullable Instant expiresAt,
        @Nullable Instant nextCheckAt) {
    public Standing {
        if (decisionNo < 1) {
            throw new IllegalArgumentException(
                    "decisionNo: " + decisionNo + " (expected: 1 or more)");
        }
        if (verdict.isFinal() && (expiresAt != null || nextCheckAt != null)) {
            throw new IllegalArgumentException(
                    "expiresAt, nextCheckAt: present (expected: none with " + verdict + ")");
        }
    }
}
