package dev.kaitong.gateway.purchase.verdict;

import dev.kaitong.contract.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decision about a purchase.
 *
 * @param verdict what becomes of it
 * @param cause why it is not authorised; none with AUTHORISED
 * @param reasons why, most important first, where there is something that the shopper can mend
 * @param degraded whether it stands on the last known good assessment, as risk-service is silent
 */
public record PurchaseDecided(
        PurchaseVerdict verdict,
        @Nullable PurchaseCause cause,
        List<Reason> reasons,
        boolean degraded) {
    public PurchaseDecided {
        reasons = List.copyOf(reasons);
        if ((cause == null) != (verdict == PurchaseVerdict.AUTHORISED)) {
            throw new IllegalArgumentException(
                    "cause: " + cause + " (expected: none with AUTHORISED only)");
        }
    }
}
