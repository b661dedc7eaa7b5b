package dev.kaitong.gateway.purchase.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as it stands.
 *
 * @param purchaseId its id
 * @param state where it stands
 * @param endedBy why it was cancelled; with CANCELLED only
 * @param capturedFen what was captured, in fen
 * @param refundedFen what of that was refunded, in fen
 * @param decided the decision about it
 * @param secondLook the real decision, where it stood on what was last known and risk-service has
 *     answered since
 * @param askedAt when it was asked for at first
 * @param changedAt when it changed last
 */
public record Purchase(
        UUID purchaseId,
        State state,
        @Nullable EndedBy endedBy,
        long capturedFen,
        long refundedFen,
        Decided decided,
        @Nullable SecondLook secondLook,
        Instant askedAt,
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

    /** Why a purchase was cancelled. */
    public enum EndedBy {
        /** Whoever asked for it does not want it. */
        CALLER,
        /** It was authorised, and not captured in time. */
        EXPIRED,
        /** We could not decide it in time: our failure, and no refusal. */
        UNDECIDED
    }

    public Purchase {
        if ((endedBy != null) != (state == State.CANCELLED)) {
            throw new IllegalArgumentException(
                    "endedBy: " + endedBy + " (expected: with CANCELLED only)");
        }
    }

    /** A purchase that was just decided. */
    static Purchase of(UUID purchaseId, Decided decided, Instant askedAt) {
        return new Purchase(
                purchaseId,
                State.valueOf(decided.decided().verdict().name()),
                null,
                0,
                0,
                decided,
                null,
                askedAt,
                decided.at());
    }

    /**
     * Whether a real decision is still to come: there was none yet, or it stood on what was last
     * known.
     */
    public boolean isOpen() {
        return switch (state) {
            case PENDING -> true;
            case AUTHORISED, CAPTURED -> decided.decided().degraded() && secondLook == null;
            case REFUSED, STEP_UP, CANCELLED -> false;
        };
    }

    /** Whether the same request, under the same key, is decided anew. */
    boolean mayBeDecidedAnew() {
        return state == State.PENDING || endedBy == EndedBy.UNDECIDED;
    }

    Purchase captured(long fen, Instant at) {
        return new Purchase(
                purchaseId, State.CAPTURED, null, fen, 0, decided, secondLook, askedAt, at);
    }

    Purchase cancelled(EndedBy by, Instant at) {
        return new Purchase(
                purchaseId, State.CANCELLED, by, 0, 0, decided, secondLook, askedAt, at);
    }

    Purchase refunded(long fen, Instant at) {
        return new Purchase(
                purchaseId,
                state,
                endedBy,
                capturedFen,
                Math.addExact(refundedFen, fen),
                decided,
                secondLook,
                askedAt,
                at);
    }

    Purchase lookedAtAgain(SecondLook look) {
        return new Purchase(
                purchaseId,
                state,
                endedBy,
                capturedFen,
                refundedFen,
                decided,
                look,
                askedAt,
                changedAt);
    }
}
