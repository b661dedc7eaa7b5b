package dev.kaitong.gateway.line.account;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hardship pause: days that are not counted as past due.
 *
 * @param from first day (Asia/Shanghai)
 * @param until first day after it, later than {@code from}
 * @param earlier those that had ended before it, whose days stay uncounted; none without
 */
public record Pause(LocalDate from, LocalDate until, @Nullable List<Pause> earlier) {
    public Pause {
        earlier = earlier == null ? null : List.copyOf(earlier);
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "until: " + until + " (expected: later than " + from + ")");
        }
    }

    /** A first one. */
    public static Pause of(LocalDate from, LocalDate until) {
        return new Pause(from, until, null);
    }

    /**
     * A pause from a day on, after this one; or this one with another end, when it covers that day.
     */
    public Pause again(LocalDate today, LocalDate otherUntil) {
        if (covers(today)) {
            return new Pause(from, otherUntil, earlier);
        }
        List<Pause> all = new ArrayList<>(earlier == null ? List.of() : earlier);
        all.add(Pause.of(from, until));
        return new Pause(today, otherUntil, all);
    }

    /** Days of a span that it and the earlier ones take out, the first day included. */
    public long daysIn(LocalDate first, LocalDate afterLast) {
        LocalDate begin = from.isAfter(first) ? from : first;
        LocalDate end = until.isBefore(afterLast) ? until : afterLast;
        long days = Math.max(0, ChronoUnit.DAYS.between(begin, end));
        for (Pause pause : earlier == null ? List.<Pause>of() : earlier) {
            days += pause.daysIn(first, afterLast);
        }
        return days;
    }

    /** Whether a day lies in it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
