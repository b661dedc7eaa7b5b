package dev.kaitong.risk.behaviour.usage;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import java.time.Instant;
import java.util.Comparator;

/**
 * Money given back for an order.
 *
 * @param at when
 * @param orderId for which order
 * @param amountFen how much, in fen
 * @param toBalance whether it went to another place than it came from
 */
public record Refund(Instant at, String orderId, long amountFen, boolean toBalance)
        implements Comparable<Refund> {
    private static final Comparator<Refund> MOST_RECENT_FIRST =
            Comparator.comparing(Refund::at)
                    .thenComparing(Refund::orderId)
                    .thenComparingLong(Refund::amountFen)
                    .thenComparing(Refund::toBalance)
                    .reversed();

    public Refund {
        Era.instant("at", Checks.present("at", at));
        Checks.text("orderId", Checks.present("orderId", orderId), Purchase.TEXT_MAX);
        Checks.between("amountFen", amountFen, 0, Purchase.FEN_MAX);
    }

    @Override
    public int compareTo(Refund other) {
        return MOST_RECENT_FIRST.compare(this, other);
    }
}
