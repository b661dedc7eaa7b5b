package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the line.
 *
 * @param issuedAt when it was issued
 * @param amountFen what it asks for, in fen, 0 to {@link Evidence#FEN_MAX}
 * @param dueOn the last calendar day (Asia/Shanghai) to pay; absent when nobody said, and then no
 *     repayment counts as one on the last day
 */
public record Bill(Instant issuedAt, long amountFen, @Nullable LocalDate dueOn)
        implements Comparable<Bill> {
    private static final Comparator<Bill> MOST_RECENT_FIRST =
            Comparator.comparing(Bill::issuedAt)
                    .thenComparingLong(Bill::amountFen)
                    .thenComparing(Bill::dueOn, Comparator.nullsFirst(LocalDate::compareTo))
                    .reversed();

    public Bill {
        Era.instant("issuedAt", Checks.present("issuedAt", issuedAt));
        Checks.between("amountFen", amountFen, 0, Evidence.FEN_MAX);
        if (dueOn != null) {
            Era.day("dueOn", dueOn);
        }
    }

    @Override
    public int compareTo(Bill other) {
        return MOST_RECENT_FIRST.compare(this, other);
    }
}
