package dev.kaitong.gateway.line.facts;

import dev.kaitong.gateway.line.account.Pause;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A payment that is past due.
 *
 * @param dueOn the day on which it was due
 * @param leftFen what is still to be paid of it, in fen, above 0
 */
public record Overdue(LocalDate dueOn, long leftFen) {
    public Overdue {
        if (leftFen <= 0) {
            throw new IllegalArgumentException("leftFen: " + leftFen + " (expected: above 0)");
        }
    }

    /** Days past due on a day, without those of a pause. */
    public int daysPastDue(LocalDate today, @Nullable Pause pause) {
        long days = Math.max(0, ChronoUnit.DAYS.between(dueOn, today));
        long paused = pause == null ? 0 : pause.daysIn(dueOn, today);
        return Math.toIntExact(days - paused);
    }

    /** The first day after this one on which the bucket changes, if no pause comes between. */
    public LocalDate nextBucketOn(LocalDate today, @Nullable Pause pause) {
        int days = daysPastDue(today, pause);
        return on(Bucket.of(days).nextFromDays().orElse(days + 1), today, pause);
    }

    /**
     * The day on which it is so many days past due, if no pause comes between; a day after this one
     * when it is already.
     */
    public LocalDate on(int daysPastDue, LocalDate today, @Nullable Pause pause) {
        int left = daysPastDue - daysPastDue(today, pause);
        return pause != null && pause.covers(today)
                ? pause.until().plusDays(left)
                : today.plusDays(Math.max(1, left));
    }
}
