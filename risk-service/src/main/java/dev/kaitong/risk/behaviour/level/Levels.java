package dev.kaitong.risk.behaviour.level;

import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.usage.Purchase;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The level of each typology: of all remembered purchases the loudest, each judged by what was
 * known up to it and by its aftermath. While that lasts a level stands in full, as it did when the
 * bands were learned; from then on it has halved for every {@link #HALF_LIFE_DAYS} days since the
 * purchase. A function of the evidence, so of the set of events and not of their order.
 */
public final class Levels {
    /** Days after which a level is half. */
    public static final int HALF_LIFE_DAYS = 30;

    /**
     * Days after which a purchase no longer counts; by then a level is an eighth of what it was.
     */
    public static final int COUNTS_DAYS = 90;

    private static final double HALF_LIFE_SECONDS = HALF_LIFE_DAYS * (double) Scene.DAY;

    private Levels() {}

    /** Whether a purchase does not count for a typology: proven, or made by a thief. */
    @FunctionalInterface
    public interface Excused {
        boolean test(Typology typology, Purchase purchase);
    }

    /**
     * Judges how the line is used.
     *
     * @param evidence all that is known
     * @param tables one for each typology that is judged
     * @param tickets what is usual in each category
     * @param excused what does not count
     * @param asOf the instant; a purchase after it counts as if it were made then
     * @return the loudest purchase of each typology that is above 0
     */
    public static Map<Typology, Judged> of(
            Evidence evidence,
            List<LevelTable> tables,
            Tickets tickets,
            Excused excused,
            Instant asOf) {
        Map<Typology, Judged> loudest = new EnumMap<>(Typology.class);
        if (tables.isEmpty()) {
            return loudest;
        }
        List<Purchase> purchases = evidence.usage().purchases();
        long now = asOf.getEpochSecond();
        double[] doublings = Features.doublings(evidence);
        int[] highest = new int[tables.size()];
        for (int place = 0; place < purchases.size(); place++) {
            Purchase purchase = purchases.get(place);
            long age = Math.max(0, now - purchase.at().getEpochSecond());
            if (age >= COUNTS_DAYS * Scene.DAY) {
                break;
            }
            double[] values =
                    Features.of(evidence, doublings, place, until(evidence, place), tickets);
            for (int t = 0; t < highest.length; t++) {
                LevelTable table = tables.get(t);
                int atOnce = table.level(values);
                int level = (int) (atOnce * left(age));
                if (level > highest[t] && !excused.test(table.typology(), purchase)) {
                    highest[t] = level;
                    loudest.put(
                            table.typology(),
                            new Judged(
                                    table.typology(),
                                    level,
                                    atOnce,
                                    purchase,
                                    table.worth(values)));
                }
            }
        }
        return loudest;
    }

    private static double left(long age) {
        return age <= Scene.THREE_DAYS ? 1 : StrictMath.pow(2, -age / HALF_LIFE_SECONDS);
    }

    /**
     * An instant from which on the level of a purchase is below another.
     *
     * @param atOnce its level when it was made, not below the other
     * @param least the other
     * @param at when it was made
     */
    static Instant below(int atOnce, int least, Instant at) {
        double halfLives = StrictMath.log((double) atOnce / least) / StrictMath.log(2);
        long seconds = 1 + (long) StrictMath.ceil(halfLives * HALF_LIFE_SECONDS);
        return at.plusSeconds(Math.max(Scene.THREE_DAYS + 1, seconds));
    }

    /**
     * The first instant from which on no remembered purchase is at a level or above it, if nothing
     * is added; the given one if none is even now. The loudest now need not be the last: it may
     * have stood until now, while another is on its way down.
     *
     * @param table of the typology in question
     * @param least the level
     */
    public static Instant below(
            int least,
            Evidence evidence,
            LevelTable table,
            Tickets tickets,
            Excused excused,
            Instant asOf) {
        List<Purchase> purchases = evidence.usage().purchases();
        double[] doublings = Features.doublings(evidence);
        Instant last = asOf;
        for (int place = 0; place < purchases.size(); place++) {
            Purchase purchase = purchases.get(place);
            if (asOf.getEpochSecond() - purchase.at().getEpochSecond() >= COUNTS_DAYS * Scene.DAY) {
                break;
            }
            int atOnce =
                    table.level(
                            Features.of(
                                    evidence, doublings, place, until(evidence, place), tickets));
            if (atOnce >= least && !excused.test(table.typology(), purchase)) {
                Instant then = below(atOnce, least, purchase.at());
                last = then.isAfter(last) ? then : last;
            }
        }
        return last;
    }

    /**
     * An aftermath lasts three days, or until the next purchase, which has its own; and of the
     * latest purchase no longer than anything is known. What counts for thirty days counts for
     * thirty days before that: a later end would forget what was known when it was judged.
     */
    private static long until(Evidence evidence, int place) {
        List<Purchase> purchases = evidence.usage().purchases();
        long at = purchases.get(place).at().getEpochSecond();
        long end = at + Scene.THREE_DAYS;
        long known =
                place == 0
                        ? evidence.knownUpTo().getEpochSecond()
                        : purchases.get(place - 1).at().getEpochSecond() - 1;
        // Given evidence may tell of purchases and not of when anything was last heard of.
        return place == 0 && known < at ? end : Math.max(at, Math.min(end, known));
    }
}
