package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import java.time.Instant;
import java.util.Comparator;

/**
 * A report that a bill is overdue.
 *
 * @param at when it was reported
 * @param daysPastDue days past due, 0 to {@link #DAYS_MAX}
 * @param amountFen what is overdue, in fen, 0 to {@link Evidence#FEN_MAX}
 */
public record OverdueReport(Instant at, int daysPastDue, long amountFen)
        implements Comparable<OverdueReport> {
    /** Most days past due. */
    public static final int DAYS_MAX = 100_000;

    private static final Comparator<OverdueReport> LATEST_LAST =
            Comparator.comparing(OverdueReport::at)
                    .thenComparingInt(OverdueReport::daysPastDue)
                    .thenComparingLong(OverdueReport::amountFen);

    public OverdueReport {
        Era.instant("at", Checks.present("at", at));
        Checks.between("daysPastDue", daysPastDue, 0, DAYS_MAX);
        Checks.between("amountFen", amountFen, 0, Evidence.FEN_MAX);
    }

    @Override
    public int compareTo(OverdueReport other) {
        return LATEST_LAST.compare(this, other);
    }
}
