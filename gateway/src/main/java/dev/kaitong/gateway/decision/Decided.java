package dev.kaitong.gateway.decision;

import dev.kaitong.contract.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision.
 *
 * @param verdict what becomes of the application
 * @param limitFen the limit in fen; with APPROVED only
 * @param principal the decisive reasons, most important first, at most {@link #PRINCIPAL_MAX}: what
 *     the shopper is told
 * @param reasons every reason of every answer, the decisive ones first: what a support agent sees
 * @param reapplyFrom first day (Asia/Shanghai) on which a new application is decided on its merits;
 *     with DECLINED only
 * @param reasonsComplete false when a service was silent, so that further reasons may exist; the
 *     verdict holds all the same
 */
public record Decided(
        Verdict verdict,
        @Nullable Long limitFen,
        List<Reason> principal,
        List<Reason> reasons,
        @Nullable LocalDate reapplyFrom,
        boolean reasonsComplete) {
    /** More than four reasons are not helpful: official comment 1002.9(b)(2)-1 to Regulation B. */
    public static final int PRINCIPAL_MAX = 4;

    public Decided {
        principal = List.copyOf(principal);
        reasons = List.copyOf(reasons);
        if (principal.size() > PRINCIPAL_MAX) {
            throw new IllegalArgumentException(
                    "principal: " + principal.size() + " (expected: 0 to " + PRINCIPAL_MAX + ")");
        }
        if ((limitFen != null) != (verdict == Verdict.APPROVED)) {
            throw new IllegalArgumentException(
                    "limitFen: " + limitFen + " (expected: with APPROVED only)");
        }
    }
}
