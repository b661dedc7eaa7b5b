package dev.kaitong.edge.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days of the suite. */
public final class Days {
    /** The zone of every calendar day and window. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Days() {}

    /** The calendar day in Shanghai at an instant. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, SHANGHAI);
    }
}
