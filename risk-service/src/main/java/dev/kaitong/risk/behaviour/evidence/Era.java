package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.contract.FieldException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The times of which evidence may speak: beyond them no calendar or database need follow. The last
 * day is how something without an end is written.
 */
public final class Era {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant FROM = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant UNTIL = LAST.atStartOfDay(ZoneOffset.UTC).toInstant();

    /** What is expected. */
    public static final String EXPECTED = FIRST + " to " + LAST;

    private Era() {}

    /** Whether a day lies in it. */
    public static boolean contains(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** A day that must be there and lie in it. */
    public static void day(String name, @Nullable LocalDate day) {
        if (day == null || !contains(day)) {
            throw new FieldException(name, String.valueOf(day), EXPECTED);
        }
    }

    /** An instant that must be there and lie in it. */
    public static void instant(String name, @Nullable Instant instant) {
        if (instant == null || instant.isBefore(FROM) || !instant.isBefore(UNTIL)) {
            throw new FieldException(name, String.valueOf(instant), EXPECTED);
        }
    }
}
