package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import dev.kaitong.risk.behaviour.usage.Purchase;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That violations were taken off the record, or purchases proven. It reaches back and never
 * forward: what is recorded or bought after it stands.
 *
 * @param kind the kind that was cleared; every kind when absent
 * @param at when; of several clearances of one kind the latest says it all
 * @param orderId the only order that was proven; all purchases up to then when absent
 */
public record Clearance(@Nullable String kind, Instant at, @Nullable String orderId)
        implements Comparable<Clearance> {
    private static final Comparator<Clearance> MOST_RECENT_FIRST =
            Comparator.comparing(Clearance::at)
                    .reversed()
                    .thenComparing(Clearance::kind, Comparator.nullsFirst(String::compareTo))
                    .thenComparing(Clearance::orderId, Comparator.nullsFirst(String::compareTo));

    /** The kinds under which purchases are proven that look like cash-out. */
    private static final Set<String> PROVEN =
            Set.of("CASH_OUT", "REFUND_ABUSE", "CASH_OUT_SUSPECTED", "CASH_OUT_CONFIRMED");

    public Clearance {
        if (kind != null) {
            Checks.text("kind", kind, Violation.KIND_MAX);
        }
        Era.instant("at", Checks.present("at", at));
        if (orderId != null) {
            Checks.text("orderId", orderId, Violation.KIND_MAX);
        }
    }

    /** Of every order up to a time. */
    public static Clearance of(@Nullable String kind, Instant at) {
        return new Clearance(kind, at, null);
    }

    /** Whether it proves a purchase; of the same instant it does. */
    public boolean proves(Purchase purchase) {
        return (kind == null || PROVEN.contains(kind))
                && (orderId == null || orderId.equals(purchase.orderId()))
                && !at.isBefore(purchase.at());
    }

    /** Whether it takes a violation off the record; of the same instant it does. */
    public boolean covers(Violation violation) {
        return orderId == null
                && (kind == null || kind.equals(violation.kind()))
                && !at.isBefore(violation.recordedAt());
    }

    boolean sameKind(Clearance other) {
        return Objects.equals(kind, other.kind) && Objects.equals(orderId, other.orderId);
    }

    @Override
    public int compareTo(Clearance other) {
        return MOST_RECENT_FIRST.compare(this, other);
    }
}
