package dev.kaitong.risk.behaviour.usage;

import java.time.Instant;

/**
 * Sums of what happened at a merchant, of which the older counts less: half after {@link
 * #HALF_LIFE_DAYS} days.
 *
 * <p>Each event is weighed by its own time against one fixed day ("forward decay", Cormode et al.
 * 2009), so that sums are only ever added to, in any order and by anybody at once, and no share of
 * them depends on that day.
 *
 * @param payments payments
 * @param large large ones
 * @param repeated large ones by somebody who had made one
 * @param afterRepayment large ones within three days of a repayment
 * @param instant large ones whose receipt was confirmed within the hour
 * @param unshipped goods without a waybill
 * @param refunded refunds to another place
 * @param moneyBack payments most of which came back
 * @param operated payments from the merchant's own device
 */
public record MerchantFlow(
        double payments,
        double large,
        double repeated,
        double afterRepayment,
        double instant,
        double unshipped,
        double refunded,
        double moneyBack,
        double operated) {
    /** Days after which an event counts half. */
    public static final int HALF_LIFE_DAYS = 60;

    /** Nothing happened. */
    public static final MerchantFlow NONE = new MerchantFlow(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Payments of nothing remarkable that each merchant is assumed to have had. */
    private static final double PRIOR = 2;

    private static final double SECONDS_A_HALF_LIFE = HALF_LIFE_DAYS * 86_400.0;

    /** Any day will do; beyond 60 000 days from it the weights would leave the numbers. */
    private static final long FROM = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();

    /** What an event of a time weighs. */
    public static double weight(Instant at) {
        double halfLives = (at.getEpochSecond() - FROM) / SECONDS_A_HALF_LIFE;
        return StrictMath.pow(2, Math.clamp(halfLives, -900, 900));
    }

    /** A large payment was received within the hour. */
    public static MerchantFlow instant(Instant at) {
        return new MerchantFlow(0, 0, 0, 0, weight(at), 0, 0, 0, 0);
    }

    /** A payment was refunded to another place. */
    public static MerchantFlow refunded(Instant at) {
        return new MerchantFlow(0, 0, 0, 0, 0, 0, weight(at), 0, 0);
    }

    /** Most of a payment came back. */
    public static MerchantFlow moneyBack(Instant at) {
        return new MerchantFlow(0, 0, 0, 0, 0, 0, 0, weight(at), 0);
    }

    /** Both together. */
    public MerchantFlow plus(MerchantFlow other) {
        return new MerchantFlow(
                payments + other.payments,
                large + other.large,
                repeated + other.repeated,
                afterRepayment + other.afterRepayment,
                instant + other.instant,
                unshipped + other.unshipped,
                refunded + other.refunded,
                moneyBack + other.moneyBack,
                operated + other.operated);
    }

    /** What the merchant looks like at a time. */
    public MerchantView view(Instant at) {
        double whole = payments + PRIOR * weight(at);
        return new MerchantView(
                share(large, whole),
                share(repeated, whole),
                share(afterRepayment, whole),
                share(instant, whole),
                share(unshipped, whole),
                share(refunded, whole),
                share(moneyBack, whole),
                share(operated, whole));
    }

    private static int share(double part, double whole) {
        return (int)
                Math.clamp(
                        StrictMath.rint(MerchantView.WHOLE * part / whole), 0, MerchantView.WHOLE);
    }
}
