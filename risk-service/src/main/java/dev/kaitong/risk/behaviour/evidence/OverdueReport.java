package dev.kaitong.risk.behaviour.evidence;

import java.time.Instant;
import java.util.Comparator;

/**
 * A report that a bill is overdue.
 *
 * @param at when it was reported
 * @param daysPastDue days past due, 0 or more
 * @param amountFen what is overdue, in fen, 0 or more
 */
public record OverdueReport(Instant at, int daysPastDue, long amountFen)
        implements Comparable<OverdueReport> {
    private static final Comparator<OverdueReport> LATEST_LAST =
            Comparator.comparing(OverdueReport::at)
                    .thenComparingInt(OverdueReport::daysPastDue)
                    .thenComparingLong(OverdueReport::amountFen);

    public OverdueReport {
        if (daysPastDue < 0) {
            throw new IllegalArgumentException(
                    "daysPastDue: " + daysPastDue + " (expected: 0 or more)");
        }
        Recent.amount("amountFen", amountFen);
    }

    @Override
    public int compareTo(OverdueReport other) {
        return LATEST_LAST.compare(this, other);
    }
}
