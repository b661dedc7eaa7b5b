package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import java.time.Instant;
import java.util.Comparator;

/**
 * Money paid back.
 *
 * @param at when
 * @param amountFen how much, in fen, 0 to {@link Evidence#FEN_MAX}
 */
public record Repayment(Instant at, long amountFen) implements Comparable<Repayment> {
    private static final Comparator<Repayment> MOST_RECENT_FIRST =
            Comparator.comparing(Repayment::at).thenComparingLong(Repayment::amountFen).reversed();

    public Repayment {
        Era.instant("at", Checks.present("at", at));
        Checks.between("amountFen", amountFen, 0, Evidence.FEN_MAX);
    }

    @Override
    public int compareTo(Repayment other) {
        return MOST_RECENT_FIRST.compare(this, other);
    }
}
