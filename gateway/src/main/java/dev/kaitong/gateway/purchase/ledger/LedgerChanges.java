package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.gateway.line.account.Balance;
import dev.kaitong.gateway.linenotice.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a group of operations has to write. */
final class LedgerChanges {
    private final SortedMap<String, Balance> moved = new TreeMap<>();
    private final SortedSet<String> good = new TreeSet<>();
    private final Map<UUID, LedgerState.Kept> inserted = new LinkedHashMap<>();
    private final Map<UUID, LedgerState.Kept> updated = new LinkedHashMap<>();
    private final Map<RefundKey, Long> refunds = new LinkedHashMap<>();
    private final List<PurchaseEvent> events = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    /** Something that a shopper is told. */
    record Notice(String applicantId, Told told) {}

    void move(String applicantId, Balance balance) {
        moved.put(applicantId, balance);
    }

    void good(String applicantId) {
        good.add(applicantId);
    }

    void insert(LedgerState.Kept kept) {
        inserted.put(kept.purchase().purchaseId(), kept);
    }

    /** What is inserted in the same group is inserted as it stands at its end. */
    void update(LedgerState.Kept kept) {
        UUID id = kept.purchase().purchaseId();
        if (inserted.containsKey(id)) {
            inserted.put(id, kept);
        } else {
            updated.put(id, kept);
        }
    }

    void refund(RefundKey key, long fen) {
        refunds.put(key, fen);
    }

    void tell(@Nullable PurchaseEvent event) {
        if (event != null) {
            events.add(event);
        }
    }

    void notice(String applicantId, Told told) {
        notices.add(new Notice(applicantId, told));
    }

    SortedMap<String, Balance> moved() {
        return moved;
    }

    SortedSet<String> good() {
        return good;
    }

    List<LedgerState.Kept> inserted() {
        return List.copyOf(inserted.values());
    }

    List<LedgerState.Kept> updated() {
        return List.copyOf(updated.values());
    }

    Map<RefundKey, Long> refunds() {
        return refunds;
    }

    List<PurchaseEvent> events() {
        return events;
    }

    List<Notice> notices() {
        return notices;
    }
}
