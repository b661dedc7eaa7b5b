package dev.kaitong.risk.behaviour.level;

import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.usage.FirstSeen;
import dev.kaitong.risk.behaviour.usage.Mark;
import dev.kaitong.risk.behaviour.usage.MerchantView;
import dev.kaitong.risk.behaviour.usage.Purchase;
import java.util.List;

/**
 * The features of one purchase; a function of what is known and of nothing else, used alike in
 * training and in service.
 */
@SuppressWarnings("EnumOrdinal") // one array slot a feature: an EnumMap would box on the hot path
public final class Features {
    private static final int FEWEST_OWN = 3;
    private static final int NIGHT_ENDS = 5;

    /** Seconds by which Shanghai, which has no summer time, is ahead of UTC. */
    private static final long SHANGHAI_AHEAD = 8 * Scene.HOUR;

    private final double[] values = new double[Feature.values().length];
    private final Tickets tickets;
    private final double[] doublings;
    private final Scene scene;
    private final Purchase purchase;

    private Features(Scene scene, double[] doublings, Tickets tickets) {
        this.tickets = tickets;
        this.doublings = doublings;
        this.scene = scene;
        this.purchase = scene.purchase();
    }

    /**
     * The values by {@link Feature#ordinal()}; NaN where there is none.
     *
     * @param evidence all that is known
     * @param place place of the purchase among the remembered ones
     * @param until seconds since 1970 up to which its aftermath counts
     * @param tickets what is usual in each category
     */
    public static double[] of(Evidence evidence, int place, long until, Tickets tickets) {
        return of(evidence, doublings(evidence), place, until, tickets);
    }

    /** What each remembered purchase cost, as doublings above one fen. */
    static double[] doublings(Evidence evidence) {
        return evidence.usage().purchases().stream().mapToDouble(Purchase::doublings).toArray();
    }

    /** The same, with the logarithms taken once for all purchases. */
    static double[] of(
            Evidence evidence, double[] doublings, int place, long until, Tickets tickets) {
        Features features = new Features(new Scene(evidence, place, until), doublings, tickets);
        features.amounts();
        features.times();
        features.merchant();
        features.access();
        Settled.into(features.values, features.scene);
        Repaid.into(features.values, features.scene);
        return features.values;
    }

    private void put(Feature feature, double value) {
        values[feature.ordinal()] = value;
    }

    private void amounts() {
        put(Feature.AMOUNT, purchase.ofLimit());
        put(Feature.AMOUNT_OF_AVAILABLE, purchase.ofAvailable());
        put(Feature.AMOUNT_AGAINST_OWN, againstOwn());
        put(
                Feature.AGAINST_CATEGORY,
                doublings[scene.place()] - tickets.doublings(purchase.category()));
        put(Feature.USED_AFTER, purchase.used());
        put(Feature.SPENT_1_DAY, scene.ofLimit(scene.spent(Scene.DAY)));
        put(Feature.SPENT_7_DAYS, scene.ofLimit(scene.spent(7 * Scene.DAY)));
        double used = 0;
        int count = 0;
        int round = 0;
        for (Purchase one : scene.upToNow()) {
            long age = scene.at() - one.at().getEpochSecond();
            if (age < 60 * Scene.DAY) {
                used += one.used();
                count++;
            }
            round += age < 30 * Scene.DAY && one.ofLimit() >= Scene.NOTABLE && round(one) ? 1 : 0;
        }
        put(Feature.USED_60_DAYS, used / count);
        put(Feature.ROUND_30_DAYS, round);
    }

    /** Whole hundreds of yuan, or at most ten yuan below. */
    private static boolean round(Purchase one) {
        long above = one.amountFen() % 10_000;
        return above == 0 || above >= 9_000;
    }

    private double againstOwn() {
        int before = doublings.length - scene.place() - 1;
        if (before < FEWEST_OWN) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = scene.place() + 1; i < doublings.length; i++) {
            sum += doublings[i];
        }
        return doublings[scene.place()] - sum / before;
    }

    private void times() {
        put(Feature.COUNT_1_HOUR, scene.bought(Scene.HOUR));
        put(Feature.COUNT_1_DAY, scene.bought(Scene.DAY));
        long secondOfDay = Math.floorMod(scene.at() + SHANGHAI_AHEAD, Scene.DAY);
        put(Feature.AT_NIGHT, secondOfDay < NIGHT_ENDS * Scene.HOUR ? purchase.ofLimit() : 0);
    }

    private void merchant() {
        double spent = 0;
        double spentThere = 0;
        int there = 0;
        int largeThere = 0;
        double liquid = 0;
        int liquids = 0;
        int addresses = 0;
        int operated = 0;
        for (Purchase one : scene.upToNow()) {
            long age = scene.at() - one.at().getEpochSecond();
            boolean same = one.merchantId().equals(purchase.merchantId());
            boolean today = age < Scene.DAY;
            if (age < 30 * Scene.DAY) {
                spent += one.amountFen();
                spentThere += same ? one.amountFen() : 0;
            }
            there += same ? 1 : 0;
            largeThere += same && one.large() ? 1 : 0;
            liquid += today && one.liquid() ? one.amountFen() : 0;
            liquids += today && one.liquid() ? 1 : 0;
            addresses += today && one.newAddress() ? 1 : 0;
            operated += one.operated() && age < 90 * Scene.DAY ? 1 : 0;
        }
        put(Feature.MERCHANT_SHARE, spent == 0 ? 0 : spentThere / spent);
        put(Feature.MERCHANT_LARGE_BEFORE, largeThere - (purchase.large() ? 1 : 0));
        put(Feature.NEW_MERCHANT, there == 1 ? purchase.ofLimit() : 0);
        put(Feature.LIQUID_1_DAY, scene.ofLimit(liquid));
        put(Feature.LIQUID_COUNT_1_DAY, liquids);
        put(Feature.NEW_ADDRESSES, addresses);
        put(Feature.OPERATED, purchase.operated() ? 1 : 0);
        put(Feature.OPERATED_BEFORE, operated - (purchase.operated() ? 1 : 0));
        view(purchase.merchant());
    }

    private void view(MerchantView view) {
        double whole = MerchantView.WHOLE;
        put(Feature.AT_LARGE, view.large() / whole);
        put(Feature.AT_LARGE_AMOUNT, view.large() / whole * purchase.ofAvailable());
        put(Feature.AT_REPEATED, view.repeated() / whole);
        put(Feature.AT_AFTER_REPAYMENT, view.afterRepayment() / whole);
        put(Feature.AT_INSTANT, view.instant() / whole);
        put(Feature.AT_UNSHIPPED, view.unshipped() / whole);
        put(Feature.AT_REFUNDED, view.refunded() / whole);
        put(Feature.AT_OPERATED, view.operated() / whole);
        put(Feature.AT_MONEY_BACK, view.moneyBack() / whole);
    }

    private void access() {
        double device = newness(scene.usage().devices(), purchase.deviceId());
        double region = newness(scene.usage().regions(), purchase.region());
        int changes =
                scene.count(Mark.PASSWORD_CHANGE, Scene.THREE_DAYS)
                        + scene.count(Mark.PHONE_CHANGE, Scene.THREE_DAYS)
                        + scene.count(Mark.DEVICE_CHANGE, Scene.THREE_DAYS);
        boolean fresh = device > 0 || region > 0 || changes > 0;
        put(Feature.SHARERS, purchase.sharers());
        put(Feature.NEW_DEVICE, device);
        put(Feature.NEW_REGION, region);
        put(Feature.ACCESS_CHANGES, changes);
        put(Feature.FAILED_LOGINS, scene.count(Mark.FAILED_LOGIN, Scene.DAY));
        put(Feature.LEAK, Math.min(1, scene.count(Mark.PASSWORD_LEAK, 14 * Scene.DAY)));
        put(Feature.INQUIRIES, scene.count(Mark.INQUIRY, 60 * Scene.DAY));
        put(Feature.FRESH_ACCESS_SPENT, fresh ? scene.ofLimit(scene.spent(Scene.DAY)) : 0);
        double own = values[Feature.AMOUNT_AGAINST_OWN.ordinal()];
        put(Feature.FRESH_ACCESS_AGAINST_OWN, fresh && own > 0 ? own : 0);
    }

    /** The first name ever seen is never new; one that is not remembered is not known to be. */
    private double newness(List<FirstSeen> seen, String name) {
        for (int i = 1; i < seen.size(); i++) {
            if (seen.get(i).name().equals(name)) {
                long age = Math.max(0, scene.at() - seen.get(i).at().getEpochSecond());
                return Math.max(0, Scene.THREE_DAYS - age) / (double) Scene.HOUR;
            }
        }
        return 0;
    }
}
