package dev.kaitong.gateway.purchase.rest;

import dev.kaitong.gateway.purchase.ledger.Purchase;
import dev.kaitong.gateway.purchase.ledger.SecondLook;
import dev.kaitong.gateway.purchase.verdict.PurchaseCause;
import dev.kaitong.gateway.purchase.verdict.PurchaseVerdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as it stands; amounts in fen.
 *
 * @param purchaseId its id
 * @param applicantId on whose line
 * @param orderId the order's number at the order system
 * @param state where it stands
 * @param endedBy why it was cancelled: CALLER, EXPIRED (never captured), UNDECIDED (our failure;
 *     the same key decides anew); with CANCELLED only
 * @param degraded whether it was authorised on what was last known
 * @param secondLook the real decision about such a one, once risk-service has answered; it reverses
 *     nothing
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
        Purchase.@Nullable EndedBy endedBy,
        boolean degraded,
        @Nullable Look secondLook,
        long amountFen,
        long capturedFen,
        long refundedFen,
        Instant changedAt) {
    /**
     * A later decision.
     *
     * @param verdict what would have become of it
     * @param cause why it would not have been authorised; none with AUTHORISED
     * @param at when
     */
    public record Look(PurchaseVerdict verdict, @Nullable PurchaseCause cause, Instant at) {
        private static @Nullable Look of(@Nullable SecondLook look) {
            return look == null
                    ? null
                    : new Look(look.decided().verdict(), look.decided().cause(), look.at());
        }
    }

    static PurchaseStateView of(Purchase purchase) {
        return new PurchaseStateView(
                purchase.purchaseId(),
                purchase.decided().order().applicantId(),
                purchase.decided().order().orderId(),
                purchase.state(),
                purchase.endedBy(),
                purchase.decided().decided().degraded(),
                Look.of(purchase.secondLook()),
                purchase.decided().order().amountFen(),
                purchase.capturedFen(),
                purchase.refundedFen(),
                purchase.changedAt());
    }
}
