package dev.kaitong.gateway.line.account;

import java.time.LocalDate;

/**
 * A hardship pause: days that are not counted as past due.
 *
 * @param from first day (Asia/Shanghai)
 * @param until first day after it, later than {@code from}
 */
public record Pause(LocalDate from, LocalDate until) {
    public Pause {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "until: " + until + " (expected: later than " + from + ")");
        }
    }

    /** Whether a day lies in it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
