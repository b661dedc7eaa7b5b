package dev.kaitong.risk.behaviour.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days, which are those of Shanghai. */
final class Calendar {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Calendar() {}

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of a day. */
    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
