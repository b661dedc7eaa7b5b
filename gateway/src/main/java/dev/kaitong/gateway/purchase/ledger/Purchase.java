package dev.kaitong.gateway.purchase.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A purchase as it stands.
 *
 * @param purchaseId its id
 * @param state where it stands
 * @param capturedFen what was captured, in fen
 * @param refundedFen what of that was refunded, in fen
 * @param decided the decision about it
 * @param changedAt when it changed last
 */
public record Purchase(
        UUID purchaseId,
        State state,
        long capturedFen,
        long refundedFen,
        Decided decided,
        Instant changedAt) {
    /** Where a purchase stands. */
    public enum State {
        AUTHORISED,
        REFUSED,
        STEP_UP,
        PENDING,
        CAPTURED,
        CANCELLED
    }

    Purchase captured(long fen, Instant at) {
        return new Purchase(purchaseId, State.CAPTURED, fen, 0, decided, at);
    }

    Purchase cancelled(Instant at) {
        return new Purchase(purchaseId, State.CANCELLED, 0, 0, decided, at);
    }

    Purchase refunded(long fen, Instant at) {
        return new Purchase(
                purchaseId, state, capturedFen, Math.addExact(refundedFen, fen), decided, at);
    }
}
