package dev.kaitong.gateway.purchase.rest;

import dev.kaitong.gateway.purchase.ledger.Purchase;
import java.time.Instant;
import java.util.UUID;

/**
 * A purchase as it stands; amounts in fen.
 *
 * @param purchaseId its id
 * @param applicantId on whose line
 * @param orderId the order's number at the order system
 * @param state where it stands
 * @param amountFen what was asked for
 * @param capturedFen what of it was captured
 * @param refundedFen what of that was refunded
 * @param changedAt when it changed last
 */
public record PurchaseStateView(
        UUID purchaseId,
        String applicantId,
        String orderId,
        Purchase.State state,
        long amountFen,
        long capturedFen,
        long refundedFen,
        Instant changedAt) {
    static PurchaseStateView of(Purchase purchase) {
        return new PurchaseStateView(
                purchase.purchaseId(),
                purchase.decided().order().applicantId(),
                purchase.decided().order().orderId(),
                purchase.state(),
                purchase.decided().order().amountFen(),
                purchase.capturedFen(),
                purchase.refundedFen(),
                purchase.changedAt());
    }
}
