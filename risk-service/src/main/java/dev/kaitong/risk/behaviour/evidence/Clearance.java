package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That violations were taken off the record. It reaches back and never forward: what is recorded
 * after it stands.
 *
 * @param kind the kind that was cleared; every kind when absent
 * @param at when; of several clearances of one kind the latest says it all
 */
public record Clearance(@Nullable String kind, Instant at) implements Comparable<Clearance> {
    private static final Comparator<Clearance> MOST_RECENT_FIRST =
            Comparator.comparing(Clearance::at)
                    .reversed()
                    .thenComparing(Clearance::kind, Comparator.nullsFirst(String::compareTo));

    public Clearance {
        if (kind != null) {
            Checks.text("kind", kind, Violation.KIND_MAX);
        }
        Era.instant("at", Checks.present("at", at));
    }

    /** Whether it takes a violation off the record; of the same instant it does. */
    public boolean covers(Violation violation) {
        return (kind == null || kind.equals(violation.kind()))
                && !at.isBefore(violation.recordedAt());
    }

    boolean sameKind(Clearance other) {
        return Objects.equals(kind, other.kind);
    }

    @Override
    public int compareTo(Clearance other) {
        return MOST_RECENT_FIRST.compare(this, other);
    }
}
