package dev.kaitong.risk.behaviour.evidence;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Money paid back.
 *
 * @param at when
 * @param amountFen how much, in fen, 0 to {@link Evidence#FEN_MAX}
 * @param source whose money it was, in the words of whoever said so; absent when nobody did
 */
public record Repayment(Instant at, long amountFen, @Nullable String source)
        implements Comparable<Repayment> {
    private static final int SOURCE_MAX = 64;
    private static final String OTHER_LENDER = "other_lender";

    private static final Comparator<Repayment> MOST_RECENT_FIRST =
            Comparator.comparing(Repayment::at)
                    .thenComparingLong(Repayment::amountFen)
                    .thenComparing(Repayment::source, Comparator.nullsFirst(String::compareTo))
                    .reversed();

    public Repayment {
        Era.instant("at", Checks.present("at", at));
        Checks.between("amountFen", amountFen, 0, Evidence.FEN_MAX);
        if (source != null) {
            Checks.text("source", source, SOURCE_MAX);
        }
    }

    /** A repayment of which nobody said whose money it was. */
    public static Repayment of(Instant at, long amountFen) {
        return new Repayment(at, amountFen, null);
    }

    /** Whether it was paid with another lender's money. */
    public boolean borrowed() {
        return OTHER_LENDER.equalsIgnoreCase(source);
    }

    @Override
    public int compareTo(Repayment other) {
        return MOST_RECENT_FIRST.compare(this, other);
    }
}
