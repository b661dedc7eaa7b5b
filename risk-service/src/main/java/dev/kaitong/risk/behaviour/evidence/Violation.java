package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
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
    /** Most characters of a kind, which is a word of whoever records it. */
    static final int KIND_MAX = 64;

    private static final Comparator<Violation> MOST_RECENT_FIRST =
            Comparator.comparing(Violation::recordedAt)
                    .thenComparing(Violation::expiresOn)
                    .reversed()
                    .thenComparing(Violation::kind);

    public Violation {
        Checks.text("kind", Checks.present("kind", kind), KIND_MAX);
        Era.instant("recordedAt", Checks.present("recordedAt", recordedAt));
        Era.day("expiresOn", Checks.present("expiresOn", expiresOn));
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
