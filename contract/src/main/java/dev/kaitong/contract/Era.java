package dev.kaitong.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The times of which a request or evidence may speak: beyond them no calendar or database need
 * follow. The last day is how something without an end is written.
 */
public final class Era {
    /** What is expected. */
    public static final String EXPECTED = "1900-01-01 to 9999-12-31";

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant FROM = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant UNTIL = LAST.atStartOfDay(ZoneOffset.UTC).toInstant();

    private Era() {}

    /** Whether a day lies in it. */
    public static boolean contains(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Whether an instant lies in it. */
    public static boolean contains(Instant instant) {
        return !instant.isBefore(FROM) && instant.isBefore(UNTIL);
    }

    /** A day that lies in it, or none. */
    public static void day(String name, @Nullable LocalDate day) {
        if (day != null && !contains(day)) {
            throw new FieldException(name, day.toString(), EXPECTED);
        }
    }

    /** An instant that lies in it, or none. */
    public static void instant(String name, @Nullable Instant instant) {
        if (instant != null && !contains(instant)) {
            throw new FieldException(name, instant.toString(), EXPECTED);
        }
    }
}
