package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ProblemType;
import dev.kaitong.gateway.line.account.Balance;
import dev.kaitong.gateway.purchase.verdict.DecidePurchase;
import dev.kaitong.gateway.purchase.verdict.OnLine;
import dev.kaitong.gateway.purchase.verdict.PurchaseDecided;
import dev.kaitong.gateway.purchase.verdict.PurchaseVerdict;
import dev.kaitong.gateway.purchase.verdict.RiskSaid;
import dev.kaitong.gateway.strategy.Strategy;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The lines and purchases that a group of operations is about, locked and read; operations are done
 * one after the other on what the ones before them left.
 */
final class LedgerState {
    private static final long PERCENT = 100;
    private static final long REMIND_FROM_PERCENT = 80;

    /** What a key stands for. */
    record Key(String caller, String key) {}

    /** A purchase and under which key it was asked for. */
    @SuppressWarnings("ArrayRecordComponent") // a hash; compared by MessageDigest.isEqual only
    record Kept(Purchase purchase, Key key, byte[] fingerprint) {}

    /**
     * A line.
     *
     * @param open how it stands for a new purchase; none when it is closed
     * @param balance the money on it
     * @param knownNo counts what became known
     */
    record Locked(@Nullable OnLine open, Balance balance, long knownNo) {
        Locked with(Balance other) {
            return new Locked(open == null ? null : open.with(other), other, knownNo);
        }
    }

    private final Strategy strategy;
    private final Instant now;
    private final Map<String, Locked> lines;
    private final Map<UUID, Kept> purchases;
    private final Map<Key, UUID> keys;
    private final Map<RefundKey, Long> refunds;
    private final LedgerChanges changes = new LedgerChanges();

    LedgerState(
            Strategy strategy,
            Instant now,
            Map<String, Locked> lines,
            List<Kept> purchases,
            Map<RefundKey, Long> refunds) {
        this.strategy = strategy;
        this.now = now;
        this.lines = new TreeMap<>(lines);
        this.purchases = new LinkedHashMap<>();
        this.keys = new LinkedHashMap<>();
        this.refunds = new LinkedHashMap<>(refunds);
        for (Kept kept : purchases) {
            this.purchases.put(kept.purchase().purchaseId(), kept);
            this.keys.put(kept.key(), kept.purchase().purchaseId());
        }
    }

    /** What has to be written. */
    LedgerChanges changes() {
        return changes;
    }

    Result apply(Operation operation) {
        return switch (operation) {
            case Operation.Authorise authorise -> authorise(authorise);
            case Operation.Capture capture -> capture(capture);
            case Operation.Cancel cancel -> cancel(cancel);
            case Operation.Refund refund -> refund(refund);
        };
    }

    private Result authorise(Operation.Authorise wanted) {
        Key key = new Key(wanted.key().caller(), wanted.key().key());
        @Nullable UUID known = keys.get(key);
        @Nullable Kept kept = known == null ? null : purchases.get(known);
        if (kept != null && !MessageDigest.isEqual(kept.fingerprint(), wanted.fingerprint())) {
            return refused(ProblemType.KEY_REUSED, "Another request was made with this key.");
        }
        // What we could not decide is decided anew; everything else stays what it was.
        if (kept != null && kept.purchase().state() != Purchase.State.PENDING) {
            return done(kept.purchase(), true);
        }
        Order order = wanted.order();
        @Nullable Locked line = lines.get(order.applicantId());
        @Nullable OnLine open = line == null ? null : line.open();
        PurchaseDecided decided =
                DecidePurchase.decide(
                        open,
                        order.amountFen(),
                        wanted.stepUpPassed(),
                        wanted.risk(),
                        strategy.lineRules().purchases(),
                        now);
        if (decided.verdict() == PurchaseVerdict.AUTHORISED && line != null) {
            Balance after = line.balance().reserved(order.amountFen());
            remind(order.applicantId(), line, after);
            move(order.applicantId(), line.with(after));
        }
        // What became known while risk-service was asked may not be in what it said.
        if (wanted.risk() instanceof RiskSaid.Answered(Outcome said, var _, long knownNo)
                && said == Outcome.PASS
                && open != null
                && line != null
                && line.knownNo() == knownNo) {
            changes.good(order.applicantId());
        }
        Purchase purchase =
                new Purchase(
                        kept == null ? wanted.purchaseId() : kept.purchase().purchaseId(),
                        Purchase.State.valueOf(decided.verdict().name()),
                        0,
                        0,
                        decided(wanted, decided),
                        now);
        Kept next = new Kept(purchase, key, wanted.fingerprint());
        if (kept == null) {
            changes.insert(next);
        } else {
            changes.update(next);
        }
        keep(next);
        changes.tell(PurchaseEvent.authorised(purchase, open));
        return done(purchase, false);
    }

    private Decided decided(Operation.Authorise wanted, PurchaseDecided decided) {
        @Nullable Locked line = lines.get(wanted.order().applicantId());
        @Nullable OnLine open = line == null ? null : line.open();
        return new Decided(
                wanted.order(),
                decided,
                open == null || open.holds().block() ? 0 : open.availableFen(),
                open == null ? 0 : open.limitFen(),
                strategy.version(),
                wanted.language(),
                now);
    }

    private Result capture(Operation.Capture wanted) {
        @Nullable Kept kept = purchases.get(wanted.purchaseId());
        if (kept == null) {
            return unknown();
        }
        Purchase purchase = kept.purchase();
        long authorised = purchase.decided().order().amountFen();
        long amount = wanted.amountFen() == null ? authorised : wanted.amountFen();
        boolean same = wanted.amountFen() == null || amount == purchase.capturedFen();
        if (purchase.state() == Purchase.State.CAPTURED && same) {
            return done(purchase, true);
        }
        if (purchase.state() != Purchase.State.AUTHORISED) {
            return conflict(purchase);
        }
        if (amount > authorised) {
            return refused(ProblemType.CONFLICT, "More than was authorised.");
        }
        Locked line = line(purchase);
        move(applicant(purchase), line.with(line.balance().captured(authorised, amount)));
        return update(kept, purchase.captured(amount, now), PurchaseEvent::captured);
    }

    private Result cancel(Operation.Cancel wanted) {
        @Nullable Kept kept = purchases.get(wanted.purchaseId());
        if (kept == null) {
            return unknown();
        }
        Purchase purchase = kept.purchase();
        if (purchase.state() == Purchase.State.CANCELLED) {
            return done(purchase, true);
        }
        if (purchase.state() != Purchase.State.AUTHORISED) {
            return conflict(purchase);
        }
        Locked line = line(purchase);
        long authorised = purchase.decided().order().amountFen();
        move(applicant(purchase), line.with(line.balance().released(authorised)));
        return update(kept, purchase.cancelled(now), PurchaseEvent::cancelled);
    }

    private Result refund(Operation.Refund wanted) {
        @Nullable Kept kept = purchases.get(wanted.purchaseId());
        if (kept == null) {
            return unknown();
        }
        Purchase purchase = kept.purchase();
        RefundKey key =
                new RefundKey(wanted.purchaseId(), wanted.key().caller(), wanted.key().key());
        @Nullable Long own = refunds.get(key);
        @Nullable Long before = own == null ? refunds.get(key.ofNobody()) : own;
        if (before != null) {
            return wanted.amountFen() == null || wanted.amountFen().equals(before)
                    ? done(purchase, true)
                    : refused(ProblemType.KEY_REUSED, "Another refund was made with this key.");
        }
        if (purchase.state() != Purchase.State.CAPTURED) {
            return conflict(purchase);
        }
        long left = purchase.capturedFen() - purchase.refundedFen();
        long amount = wanted.amountFen() == null ? left : wanted.amountFen();
        if (left == 0 || amount > left) {
            return refused(ProblemType.CONFLICT, "More than was captured and not refunded yet.");
        }
        Locked line = line(purchase);
        move(applicant(purchase), line.with(line.balance().paid(amount)));
        refunds.put(key, amount);
        changes.refund(key, amount);
        return update(
                kept,
                purchase.refunded(amount, now),
                after -> PurchaseEvent.refunded(after, amount, wanted.toBalance()));
    }

    private Result update(
            Kept kept, Purchase after, Function<Purchase, @Nullable PurchaseEvent> event) {
        Kept next = new Kept(after, kept.key(), kept.fingerprint());
        changes.update(next);
        keep(next);
        changes.tell(event.apply(after));
        return done(after, false);
    }

    private void keep(Kept kept) {
        purchases.put(kept.purchase().purchaseId(), kept);
        keys.put(kept.key(), kept.purchase().purchaseId());
    }

    private void move(String applicantId, Locked line) {
        lines.put(applicantId, line);
        changes.move(applicantId, line.balance());
    }

    /** Once each time that the mark is passed. */
    private void remind(String applicantId, Locked line, Balance after) {
        @Nullable OnLine open = line.open();
        if (open == null || open.limitFen() <= 0) {
            return;
        }
        long before = share(line.balance(), open.limitFen());
        long nowPercent = share(after, open.limitFen());
        if (before < REMIND_FROM_PERCENT && nowPercent >= REMIND_FROM_PERCENT) {
            changes.remind(
                    applicantId,
                    Math.toIntExact(nowPercent),
                    after.usedFen() + after.reservedFen());
        }
    }

    private static long share(Balance balance, long limitFen) {
        return (balance.usedFen() + balance.reservedFen()) * PERCENT / limitFen;
    }

    private Locked line(Purchase purchase) {
        Locked line = lines.get(applicant(purchase));
        if (line == null) {
            throw new IllegalStateException("an authorised purchase without a line");
        }
        return line;
    }

    private static String applicant(Purchase purchase) {
        return purchase.decided().order().applicantId();
    }

    private static Result done(Purchase purchase, boolean before) {
        return new Result.Done(purchase, before);
    }

    private static Result refused(ProblemType type, String detail) {
        return new Result.Refused(type, detail);
    }

    private static Result unknown() {
        return refused(ProblemType.NOT_FOUND, "There is no such purchase.");
    }

    private static Result conflict(Purchase purchase) {
        return refused(
                ProblemType.CONFLICT,
                "The purchase is " + purchase.state() + ", which does not allow this.");
    }
}
