package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.contract.ProblemType;
import org.jspecify.annotations.Nullable;

/** Captures, cancels and refunds on the lines of a group. */
final class Settling {
    private final LedgerState state;

    Settling(LedgerState state) {
        this.state = state;
    }

    Result capture(Operation.Capture wanted) {
        LedgerState.@Nullable Kept kept = state.kept(wanted.purchaseId());
        if (kept == null) {
            return LedgerState.unknown();
        }
        Purchase purchase = kept.purchase();
        long authorised = purchase.decided().order().amountFen();
        long amount = wanted.amountFen() == null ? authorised : wanted.amountFen();
        boolean same = wanted.amountFen() == null || amount == purchase.capturedFen();
        if (purchase.state() == Purchase.State.CAPTURED && same) {
            return LedgerState.done(purchase, true);
        }
        if (purchase.state() != Purchase.State.AUTHORISED) {
            return LedgerState.conflict(purchase);
        }
        if (amount > authorised) {
            return LedgerState.refused(ProblemType.CONFLICT, "More than was authorised.");
        }
        LedgerState.Locked line = state.line(purchase);
        state.move(
                LedgerState.applicant(purchase),
                line.with(line.balance().captured(authorised, amount)));
        return state.update(kept, purchase.captured(amount, state.now()), PurchaseEvent::captured);
    }

    Result cancel(Operation.Cancel wanted) {
        LedgerState.@Nullable Kept kept = state.kept(wanted.purchaseId());
        if (kept == null) {
            return LedgerState.unknown();
        }
        Purchase purchase = kept.purchase();
        return switch (purchase.state()) {
            case CANCELLED -> LedgerState.done(purchase, true);
            case PENDING -> state.update(kept, cancelled(purchase), _ -> null);
            case AUTHORISED -> {
                LedgerState.Locked line = state.line(purchase);
                long authorised = purchase.decided().order().amountFen();
                state.move(
                        LedgerState.applicant(purchase),
                        line.with(line.balance().released(authorised)));
                yield state.update(kept, cancelled(purchase), PurchaseEvent::cancelled);
            }
            case REFUSED, STEP_UP, CAPTURED -> LedgerState.conflict(purchase);
        };
    }

    Result refund(Operation.Refund wanted) {
        LedgerState.@Nullable Kept kept = state.kept(wanted.purchaseId());
        if (kept == null) {
            return LedgerState.unknown();
        }
        Purchase purchase = kept.purchase();
        RefundKey key =
                new RefundKey(wanted.purchaseId(), wanted.key().caller(), wanted.key().key());
        @Nullable Long own = state.refunded(key);
        @Nullable Long before = own == null ? state.refunded(key.ofNobody()) : own;
        if (before != null) {
            return wanted.amountFen() == null || wanted.amountFen().equals(before)
                    ? LedgerState.done(purchase, true)
                    : LedgerState.refused(
                            ProblemType.KEY_REUSED, "Another refund was made with this key.");
        }
        if (purchase.state() != Purchase.State.CAPTURED) {
            return LedgerState.conflict(purchase);
        }
        long left = purchase.capturedFen() - purchase.refundedFen();
        long amount = wanted.amountFen() == null ? left : wanted.amountFen();
        if (left == 0 || amount > left) {
            return LedgerState.refused(
                    ProblemType.CONFLICT, "More than was captured and not refunded yet.");
        }
        LedgerState.Locked line = state.line(purchase);
        state.move(LedgerState.applicant(purchase), line.with(line.balance().paid(amount)));
        state.refund(key, amount);
        return state.update(
                kept,
                purchase.refunded(amount, state.now()),
                after -> PurchaseEvent.refunded(after, amount, wanted.toBalance()));
    }

    private Purchase cancelled(Purchase purchase) {
        return purchase.cancelled(Purchase.EndedBy.CALLER, state.now());
    }
}
