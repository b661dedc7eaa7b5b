package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often something happened, and when last.
 *
 * @param count 1 or more
 * @param lastAt the latest time of all
 */
public record Occurrences(long count, Instant lastAt) {
    public Occurrences {
        Checks.between("count", count, 1, Long.MAX_VALUE - 1);
        Era.instant("lastAt", Checks.present("lastAt", lastAt));
    }

    /** One more, which may lie before the latest known. */
    static Occurrences plus(@Nullable Occurrences known, Instant at) {
        return known == null
                ? new Occurrences(1, at)
                : new Occurrences(known.count + 1, at.isAfter(known.lastAt) ? at : known.lastAt);
    }
}
