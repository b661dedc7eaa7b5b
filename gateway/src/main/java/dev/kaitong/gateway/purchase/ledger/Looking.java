package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.gateway.line.account.Balance;
import dev.kaitong.gateway.linenotice.Told;
import dev.kaitong.gateway.purchase.verdict.PurchaseCause;
import dev.kaitong.gateway.purchase.verdict.PurchaseDecided;
import dev.kaitong.gateway.purchase.verdict.RiskSaid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gateway does with purchases by itself. */
final class Looking {
    private static final String KEY = "PURCHASE_";

    private final LedgerState state;

    Looking(LedgerState state) {
        this.state = state;
    }

    /** Does what there is to do, if anything; and says when there is something again. */
    Result look(Operation.Look wanted) {
        LedgerState.@Nullable Kept kept = state.kept(wanted.purchaseId());
        if (kept == null) {
            return LedgerState.unknown();
        }
        Purchase purchase = kept.purchase();
        if (Due.isOver(purchase, state.strategy().lineRules().purchases(), state.now())) {
            return over(kept);
        }
        if (!purchase.isOpen()) {
            return state.update(kept, purchase, _ -> null);
        }
        return purchase.state() == Purchase.State.PENDING
                ? decide(kept, wanted.risk())
                : again(kept, wanted.risk());
    }

    private Result over(LedgerState.Kept kept) {
        Purchase purchase = kept.purchase();
        if (purchase.state() == Purchase.State.PENDING) {
            tell(purchase, Purchase.EndedBy.UNDECIDED.name(), List.of());
            return state.update(
                    kept, purchase.cancelled(Purchase.EndedBy.UNDECIDED, state.now()), _ -> null);
        }
        LedgerState.Locked line = state.line(purchase);
        long reserved = purchase.decided().order().amountFen();
        state.move(LedgerState.applicant(purchase), line.with(line.balance().released(reserved)));
        tell(purchase, Purchase.EndedBy.EXPIRED.name(), List.of());
        return state.update(
                kept,
                purchase.cancelled(Purchase.EndedBy.EXPIRED, state.now()),
                PurchaseEvent::cancelled);
    }

    private Result decide(LedgerState.Kept kept, RiskSaid risk) {
        Purchase before = kept.purchase();
        Purchase after = new Authorising(state).anew(before, risk, before.decided().language());
        if (after.state() == Purchase.State.PENDING) {
            return state.update(kept, before, _ -> null);
        }
        PurchaseDecided decided = after.decided().decided();
        @Nullable PurchaseCause cause = decided.cause();
        tell(after, cause == null ? after.state().name() : cause.name(), decided.reasons());
        return state.update(kept, after, _ -> null);
    }

    /**
     * The real decision about what stood on what was last known; the money aside, which is exact.
     */
    private Result again(LedgerState.Kept kept, RiskSaid risk) {
        Purchase purchase = kept.purchase();
        if (risk instanceof RiskSaid.Silent) {
            return state.update(kept, purchase, _ -> null);
        }
        Authorising authorising = new Authorising(state);
        PurchaseDecided decided =
                authorising.verdict(
                        purchase.decided().order(),
                        Boolean.TRUE.equals(purchase.decided().stepUpPassed()),
                        risk,
                        state.line(purchase).with(Balance.ZERO));
        authorising.goodFrom(LedgerState.applicant(purchase), risk);
        return state.update(
                kept, purchase.lookedAtAgain(new SecondLook(decided, state.now())), _ -> null);
    }

    private void tell(Purchase purchase, String what, List<Reason> reasons) {
        state.changes()
                .notice(
                        LedgerState.applicant(purchase),
                        new Told(
                                KEY + what,
                                ReasonParams.NONE
                                        .withAmountFen(purchase.decided().order().amountFen())
                                        .withTargetFen(purchase.decided().availableFen()),
                                reasons,
                                purchase.purchaseId()));
    }
}
