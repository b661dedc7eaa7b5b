package dev.kaitong.risk.behaviour.usage;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import java.time.Instant;
import java.util.Comparator;

/**
 * A receipt confirmed so soon that hardly anything can have been delivered.
 *
 * @param at when
 * @param orderId of which order
 * @param lagMinutes minutes after the purchase, 0 to {@link #INSTANT_MINUTES}
 */
public record Receipt(Instant at, String orderId, int lagMinutes) implements Comparable<Receipt> {
    /** Most minutes after which a receipt is an instant one. */
    public static final int INSTANT_MINUTES = 60;

    private static final Comparator<Receipt> MOST_RECENT_FIRST =
            Comparator.comparing(Receipt::at)
                    .thenComparing(Receipt::orderId)
                    .thenComparingInt(Receipt::lagMinutes)
                    .reversed();

    public Receipt {
        Era.instant("at", Checks.present("at", at));
        Checks.text("orderId", Checks.present("orderId", orderId), Purchase.TEXT_MAX);
        Checks.between("lagMinutes", lagMinutes, 0, INSTANT_MINUTES);
    }

    @Override
    public int compareTo(Receipt other) {
        return MOST_RECENT_FIRST.compare(this, other);
    }
}
