package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.contract.Checks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * Violating activity on record. The same kind with the same expiry is one violation, however often
 * it is reported.
 *
 * @param kind what it was, in the words of whoever recorded it
 * @param recordedAt when it was recorded, the latest time when it was reported again
 * @param expiresOn the first calendar day (Asia/Shanghai) on which it no longer counts
 */
public record Violation(String kind, Instant recordedAt, LocalDate expiresOn)
        implements Comparable<Violation> {
    private static final Comparator<Violation> MOST_RECENT_FIRST =
            Comparator.comparing(Violation::recordedAt)
                    .thenComparing(Violation::expiresOn)
                    .reversed()
                    .thenComparing(Violation::kind);

    public Violation {
        Kinds.check(Checks.present("kind", kind));
        Era.instant("recordedAt", recordedAt);
        Era.day("expiresOn", expiresOn);
    }

    /** Whether it counts on a day. */
    public boolean countsOn(LocalDate day) {
        return day.isBefore(expiresOn);
    }

    boolean sameAs(Violation other) {
        return kind.equals(other.kind) && expiresOn.equals(other.expiresOn);
    }

    @Override
    public int compareTo(Violation other) {
        return MOST_RECENT_FIRST.compare(this, other);
    }
}
