package dev.kaitong.risk.behaviour.level;

import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.usage.Purchase;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The level of each typology: of all remembered purchases the loudest, each judged by what was
 * known up to it and by its aftermath, and halved every {@link #HALF_LIFE_DAYS} days. A function of
 * the evidence, so of the set of events and not of their order.
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
                    Features.of(evidence, doublings, place, until(purchases, place), tickets);
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
        return age == 0 ? 1 : StrictMath.pow(2, -age / HALF_LIFE_SECONDS);
    }

    /** The first instant at which a level that is so high now is below another. */
    public static Instant below(int level, int least, Instant asOf) {
        double halfLives = StrictMath.log((level + 1.0) / least) / StrictMath.log(2);
        return asOf.plusSeconds((long) StrictMath.ceil(halfLives * HALF_LIFE_SECONDS));
    }

    /** An aftermath lasts three days, or until the next purchase, which has its own. */
    private static long until(List<Purchase> purchases, int place) {
        long at = purchases.get(place).at().getEpochSecond();
        @Nullable Purchase next = place == 0 ? null : purchases.get(place - 1);
        long end = at + Scene.THREE_DAYS;
        return next == null ? end : Math.max(at, Math.min(end, next.at().getEpochSecond() - 1));
    }
}
