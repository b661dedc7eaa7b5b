package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.contract.Language;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ProblemType;
import dev.kaitong.gateway.line.account.Balance;
import dev.kaitong.gateway.linenotice.Told;
import dev.kaitong.gateway.purchase.verdict.DecidePurchase;
import dev.kaitong.gateway.purchase.verdict.OnLine;
import dev.kaitong.gateway.purchase.verdict.PurchaseDecided;
import dev.kaitong.gateway.purchase.verdict.PurchaseVerdict;
import dev.kaitong.gateway.purchase.verdict.RiskSaid;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Decides purchases on the lines of a group. */
final class Authorising {
    private static final long PERCENT = 100;
    private static final long REMIND_FROM_PERCENT = 80;

    private final LedgerState state;

    Authorising(LedgerState state) {
        this.state = state;
    }

    Result authorise(Operation.Authorise wanted) {
        LedgerState.Key key = new LedgerState.Key(wanted.key().caller(), wanted.key().key());
        LedgerState.@Nullable Kept kept = state.kept(key);
        if (kept == null) {
            Decided decided =
                    decide(wanted.order(), wanted.stepUpPassed(), wanted.risk(), wanted.language());
            Purchase purchase = Purchase.of(wanted.purchaseId(), decided, state.now());
            state.changes().tell(reserve(purchase));
            state.insert(purchase, key, wanted.fingerprint());
            return LedgerState.done(purchase, false);
        }
        if (!MessageDigest.isEqual(kept.fingerprint(), wanted.fingerprint())) {
            return LedgerState.refused(
                    ProblemType.KEY_REUSED, "Another request was made with this key.");
        }
        Purchase before = kept.purchase();
        if (before.mayBeDecidedAnew()) {
            return state.update(kept, anew(before, wanted.risk(), wanted.language()), _ -> null);
        }
        // Whoever cancelled what was never decided is not told again that he has to wait for it.
        return before.state() == Purchase.State.CANCELLED
                        && before.decided().decided().verdict() == PurchaseVerdict.PENDING
                ? LedgerState.conflict(before)
                : LedgerState.done(before, true);
    }

    /** What we could not decide, as it is decided now; and what follows from that. */
    Purchase anew(Purchase before, RiskSaid risk, Language language) {
        boolean again = before.endedBy() == Purchase.EndedBy.UNDECIDED;
        Decided decided =
                decide(
                        before.decided().order(),
                        Boolean.TRUE.equals(before.decided().stepUpPassed()),
                        risk,
                        language);
        Purchase purchase =
                Purchase.of(before.purchaseId(), decided, again ? state.now() : before.askedAt());
        state.changes().tell(reserve(purchase));
        return purchase;
    }

    /** The decision alone, under what was known when risk-service was asked. */
    PurchaseDecided verdict(
            Order order, boolean stepUpPassed, RiskSaid risk, LedgerState.@Nullable Locked line) {
        @Nullable OnLine open = line == null ? null : line.open();
        if (line != null && open == null) {
            return DecidePurchase.onEnded(line.state(), line.balance().usedFen());
        }
        return DecidePurchase.decide(
                open,
                order.amountFen(),
                stepUpPassed,
                risk,
                state.strategy().lineRules().purchases(),
                state.now());
    }

    /** What became known while risk-service was asked may not be in what it said. */
    void goodFrom(String applicantId, RiskSaid risk) {
        LedgerState.@Nullable Locked line = state.line(applicantId);
        if (risk instanceof RiskSaid.Answered(Outcome said, var _, long knownNo)
                && said == Outcome.PASS
                && line != null
                && line.open() != null
                && line.knownNo() == knownNo) {
            state.changes().good(applicantId);
        }
    }

    private Decided decide(Order order, boolean stepUpPassed, RiskSaid risk, Language language) {
        LedgerState.@Nullable Locked line = state.line(order.applicantId());
        PurchaseDecided decided = verdict(order, stepUpPassed, risk, line);
        goodFrom(order.applicantId(), risk);
        @Nullable OnLine open = line == null ? null : line.open();
        boolean authorised = decided.verdict() == PurchaseVerdict.AUTHORISED;
        long available = open == null || open.holds().block() ? 0 : open.availableFen();
        return new Decided(
                order,
                stepUpPassed ? true : null,
                decided,
                authorised ? available - order.amountFen() : available,
                open == null ? 0 : open.limitFen(),
                state.strategy().version(),
                language,
                state.now());
    }

    /** Reserves what was authorised; what risk-service is to be told of it. */
    private @Nullable PurchaseEvent reserve(Purchase purchase) {
        String applicantId = LedgerState.applicant(purchase);
        LedgerState.@Nullable Locked line = state.line(applicantId);
        if (purchase.state() != Purchase.State.AUTHORISED || line == null) {
            return null;
        }
        Balance after = line.balance().reserved(purchase.decided().order().amountFen());
        remind(applicantId, line, after);
        state.move(applicantId, line.with(after));
        return PurchaseEvent.authorised(purchase, line.open());
    }

    /** Once each time that the mark is passed. */
    private void remind(String applicantId, LedgerState.Locked line, Balance after) {
        @Nullable OnLine open = line.open();
        if (open == null || open.limitFen() <= 0) {
            return;
        }
        long before = share(line.balance(), open.limitFen());
        long nowPercent = share(after, open.limitFen());
        if (before < REMIND_FROM_PERCENT && nowPercent >= REMIND_FROM_PERCENT) {
            state.changes()
                    .notice(
                            applicantId,
                            Told.reminder(
                                    Math.toIntExact(nowPercent),
                                    after.usedFen() + after.reservedFen()));
        }
    }

    private static long share(Balance balance, long limitFen) {
        return (balance.usedFen() + balance.reservedFen()) * PERCENT / limitFen;
    }
}
