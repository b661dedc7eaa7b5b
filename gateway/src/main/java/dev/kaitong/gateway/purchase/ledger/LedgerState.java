package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.gateway.line.account.Balance;
import dev.kaitong.gateway.line.account.LineState;
import dev.kaitong.gateway.purchase.verdict.OnLine;
import dev.kaitong.gateway.strategy.Strategy;
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
    /** What a key stands for. */
    record Key(String caller, String key) {}

    /**
     * A purchase and under which key it was asked for.
     *
     * @param dueAt when the gateway has to do something with it by itself; none when never
     */
    @SuppressWarnings("ArrayRecordComponent") // a hash; compared by MessageDigest.isEqual only
    record Kept(Purchase purchase, Key key, byte[] fingerprint, @Nullable Instant dueAt) {}

    /**
     * A line.
     *
     * @param state whether it is open
     * @param open how it stands for a new purchase; none when it is not open
     * @param balance the money on it
     * @param knownNo counts what became known
     */
    record Locked(LineState state, @Nullable OnLine open, Balance balance, long knownNo) {
        Locked with(Balance other) {
            return new Locked(state, open == null ? null : open.with(other), other, knownNo);
        }
    }

    private final Strategy strategy;
    private final Instant now;
    private final Map<String, Locked> lines;
    private final Map<UUID, Kept> purchases = new LinkedHashMap<>();
    private final Map<Key, UUID> keys = new LinkedHashMap<>();
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
        this.refunds = new LinkedHashMap<>(refunds);
        purchases.forEach(this::remember);
    }

    Result apply(Operation operation) {
        return switch (operation) {
            case Operation.Authorise authorise -> new Authorising(this).authorise(authorise);
            case Operation.Capture capture -> new Settling(this).capture(capture);
            case Operation.Cancel cancel -> new Settling(this).cancel(cancel);
            case Operation.Refund refund -> new Settling(this).refund(refund);
            case Operation.Look look -> new Looking(this).look(look);
        };
    }

    /** What has to be written. */
    LedgerChanges changes() {
        return changes;
    }

    Strategy strategy() {
        return strategy;
    }

    Instant now() {
        return now;
    }

    @Nullable Locked line(String applicantId) {
        return lines.get(applicantId);
    }

    /** The line of a purchase that was authorised. */
    Locked line(Purchase purchase) {
        Locked line = lines.get(applicant(purchase));
        if (line == null) {
            throw new IllegalStateException("an authorised purchase without a line");
        }
        return line;
    }

    @Nullable Kept kept(UUID purchaseId) {
        return purchases.get(purchaseId);
    }

    @Nullable Kept kept(Key key) {
        @Nullable UUID known = keys.get(key);
        return known == null ? null : purchases.get(known);
    }

    @Nullable Long refunded(RefundKey key) {
        return refunds.get(key);
    }

    void refund(RefundKey key, long fen) {
        refunds.put(key, fen);
        changes.refund(key, fen);
    }

    void move(String applicantId, Locked line) {
        lines.put(applicantId, line);
        changes.move(applicantId, line.balance());
    }

    /** A purchase that is new. */
    void insert(Purchase purchase, Key key, byte[] fingerprint) {
        Kept kept = kept(purchase, key, fingerprint);
        changes.insert(kept);
        remember(kept);
    }

    /** A purchase that stands otherwise now. */
    Result update(Kept before, Purchase after, Function<Purchase, @Nullable PurchaseEvent> event) {
        Kept kept = kept(after, before.key(), before.fingerprint());
        changes.update(kept);
        remember(kept);
        changes.tell(event.apply(after));
        return done(after, false);
    }

    private Kept kept(Purchase purchase, Key key, byte[] fingerprint) {
        return new Kept(
                purchase,
                key,
                fingerprint,
                Due.next(purchase, strategy.lineRules().purchases(), now));
    }

    private void remember(Kept kept) {
        purchases.put(kept.purchase().purchaseId(), kept);
        keys.put(kept.key(), kept.purchase().purchaseId());
    }

    static String applicant(Purchase purchase) {
        return purchase.decided().order().applicantId();
    }

    static Result done(Purchase purchase, boolean before) {
        return new Result.Done(purchase, before);
    }

    static Result refused(ProblemType type, String detail) {
        return new Result.Refused(type, detail);
    }

    static Result unknown() {
        return refused(ProblemType.NOT_FOUND, "There is no such purchase.");
    }

    static Result conflict(Purchase purchase) {
        return refused(
                ProblemType.CONFLICT,
                "The purchase is "
                        + purchase.state()
                        + (purchase.endedBy() == null ? "" : " (" + purchase.endedBy() + ")")
                        + ", which does not allow this.");
    }
}
