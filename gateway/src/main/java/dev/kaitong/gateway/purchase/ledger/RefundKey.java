package dev.kaitong.gateway.purchase.ledger;

import java.util.UUID;

/**
 * What a refund is known by.
 *
 * @param purchaseId of what
 * @param caller whose key it is; empty for refunds of before callers were kept
 * @param key counts once for each purchase and caller
 */
record RefundKey(UUID purchaseId, String caller, String key) {
    /** The same key, should it be from before callers were kept. */
    RefundKey ofNobody() {
        return new RefundKey(purchaseId, "", key);
    }
}
