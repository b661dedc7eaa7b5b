package dev.kaitong.risk.behaviour.usage;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/**
 * Money that came from a merchant.
 *
 * @param at when
 * @param merchantId from whom
 * @param amountFen how much, in fen
 */
public record Transfer(Instant at, String merchantId, long amountFen)
        implements Comparable<Transfer> {
    private static final Duration SOON = Duration.ofDays(7);

    private static final Comparator<Transfer> MOST_RECENT_FIRST =
            Comparator.comparing(Transfer::at)
                    .thenComparing(Transfer::merchantId)
                    .thenComparingLong(Transfer::amountFen)
                    .reversed();

    public Transfer {
        Era.instant("at", Checks.present("at", at));
        Checks.text("merchantId", Checks.present("merchantId", merchantId), Purchase.TEXT_MAX);
        Checks.between("amountFen", amountFen, 0, Purchase.FEN_MAX);
    }

    /**
     * Whether it may be most of what a purchase cost, less a commission: 80 to 105 percent of it,
     * from the same merchant, within a week.
     */
    public boolean returns(Purchase purchase) {
        return merchantId.equals(purchase.merchantId())
                && !at.isBefore(purchase.at())
                && at.isBefore(purchase.at().plus(SOON))
                && amountFen * 100 >= purchase.amountFen() * 80
                && amountFen * 100 <= purchase.amountFen() * 105;
    }

    @Override
    public int compareTo(Transfer other) {
        return MOST_RECENT_FIRST.compare(this, other);
    }
}
