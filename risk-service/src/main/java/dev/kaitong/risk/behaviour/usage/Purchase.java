package dev.kaitong.risk.behaviour.usage;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import java.time.Instant;
import java.util.Comparator;

/**
 * A purchase on the line, with what was known around it when it was heard of.
 *
 * @param at when
 * @param orderId its order, 1 to 64 characters
 * @param merchantId at whom, 1 to 64 characters
 * @param category what the merchant sells, 1 to 64 characters
 * @param amountFen how much, in fen
 * @param availableFen what was free on the line before it, in fen
 * @param limitFen the limit, in fen
 * @param deviceId from which device, 1 to 64 characters
 * @param region from which region, 1 to 64 characters
 * @param logistics whether a waybill exists
 * @param newAddress whether it goes to an address not used before
 * @param sharers other applicants seen on the device, at most {@link #SHARERS_MAX}
 * @param operated whether the device is the one from which the merchant is run
 * @param merchant what the merchant looked like
 */
public record Purchase(
        Instant at,
        String orderId,
        String merchantId,
        String category,
        long amountFen,
        long availableFen,
        long limitFen,
        String deviceId,
        String region,
        boolean logistics,
        boolean newAddress,
        int sharers,
        boolean operated,
        MerchantView merchant)
        implements Comparable<Purchase> {
    /** Share of the limit, in percent, from which a purchase is large. */
    public static final int LARGE_PERCENT = 30;

    /** Most sharers of a device that are counted: the work for one event is bounded. */
    public static final int SHARERS_MAX = 8;

    /** Largest amount, in fen. */
    static final long FEN_MAX = 1_000_000_000_000_000L;

    static final int TEXT_MAX = 64;

    private static final double LOG_2 = StrictMath.log(2);

    private static final Comparator<Purchase> MOST_RECENT_FIRST =
            Comparator.comparing(Purchase::at)
                    .thenComparing(Purchase::orderId)
                    .thenComparing(Purchase::merchantId)
                    .thenComparingLong(Purchase::amountFen)
                    .thenComparingLong(Purchase::availableFen)
                    .thenComparingLong(Purchase::limitFen)
                    .thenComparing(Purchase::category)
                    .thenComparing(Purchase::deviceId)
                    .thenComparing(Purchase::region)
                    .thenComparing(Purchase::logistics)
                    .thenComparing(Purchase::newAddress)
                    .thenComparingInt(Purchase::hashCode)
                    .reversed();

    public Purchase {
        Era.instant("at", Checks.present("at", at));
        Checks.text("orderId", Checks.present("orderId", orderId), TEXT_MAX);
        Checks.text("merchantId", Checks.present("merchantId", merchantId), TEXT_MAX);
        Checks.text("category", Checks.present("category", category), TEXT_MAX);
        Checks.between("amountFen", amountFen, 0, FEN_MAX);
        Checks.between("availableFen", availableFen, 0, FEN_MAX);
        Checks.between("limitFen", limitFen, 0, FEN_MAX);
        Checks.text("deviceId", Checks.present("deviceId", deviceId), TEXT_MAX);
        Checks.text("region", Checks.present("region", region), TEXT_MAX);
        Checks.between("sharers", sharers, 0, SHARERS_MAX);
        Checks.present("merchant", merchant);
    }

    /** The same with what is known around it. */
    public Purchase amid(int otherSharers, boolean fromOperator, MerchantView view) {
        return new Purchase(
                at,
                orderId,
                merchantId,
                category,
                amountFen,
                availableFen,
                limitFen,
                deviceId,
                region,
                logistics,
                newAddress,
                otherSharers,
                fromOperator,
                view);
    }

    /** Whether it takes a large part of the limit. */
    public boolean large() {
        return ofLimit() * 100 >= LARGE_PERCENT;
    }

    /** Its share of the limit; the whole when there is no limit. */
    public double ofLimit() {
        return limitFen == 0 ? 1 : (double) amountFen / limitFen;
    }

    /** Its share of what was free; the whole when nothing was. */
    public double ofAvailable() {
        return availableFen == 0 ? 1 : Math.min(1, (double) amountFen / availableFen);
    }

    /** The share of the limit that is used after it. */
    public double used() {
        return limitFen == 0
                ? 1
                : Math.clamp(1 - (double) (availableFen - amountFen) / limitFen, 0, 2);
    }

    /** What it cost, as doublings above one fen. */
    public double doublings() {
        return StrictMath.log((double) Math.max(1, amountFen)) / LOG_2;
    }

    /** Whether goods were bought of which no waybill exists, of a category that has them. */
    public boolean unshipped() {
        return !logistics
                && switch (category) {
                    case "apparel",
                            "appliance",
                            "baby",
                            "electronics",
                            "gold",
                            "grocery",
                            "pharmacy" ->
                            true;
                    default -> false;
                };
    }

    /** Whether what was bought is money again within the hour; asked often for each event. */
    public boolean liquid() {
        return switch (category) {
            case "topup", "gold", "electronics" -> true;
            default -> false;
        };
    }

    @Override
    public int compareTo(Purchase other) {
        return MOST_RECENT_FIRST.compare(this, other);
    }
}
