package dev.kaitong.identity.profile.wire;

import dev.kaitong.edge.problem.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The times that a request may speak of: beyond them no calendar or database need follow. */
public final class Era {
    /** First and last day; the last one is how a card without an end is written. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant FROM = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant UNTIL = LAST.atStartOfDay(ZoneOffset.UTC).toInstant();

    /** What is expected. */
    static final String EXPECTED = "must be from 1900-01-01 to 9999-12-31";

    private Era() {}

    /** Whether a day lies in it. */
    public static boolean contains(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Whether an instant lies in it. */
    public static boolean contains(Instant instant) {
        return !instant.isBefore(FROM) && instant.isBefore(UNTIL);
    }

    /** The error of a field whose time does not lie in it. */
    public static FieldError error(String field) {
        return new FieldError(field, EXPECTED);
    }
}
