package dev.kaitong.risk.behaviour.level;

import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.usage.Purchase;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What one typology makes of how the line is used: the purchase that speaks loudest now.
 *
 * @param typology which
 * @param level its level now, after decay, 0 to 100
 * @param atOnce its level when it happened, 0 to 100
 * @param purchase the purchase
 * @param worth what each feature is worth; for whoever investigates, never for the shopper
 */
public record Judged(
        Typology typology, int level, int atOnce, Purchase purchase, Map<Feature, Integer> worth) {
    public Judged {
        Map<Feature, Integer> copy = new EnumMap<>(Feature.class);
        copy.putAll(worth);
        worth = Collections.unmodifiableMap(copy);
    }

    /** What each family is worth; one that is worth nothing is absent. */
    public Map<Family, Integer> families() {
        Map<Family, Integer> sums = new EnumMap<>(Family.class);
        worth.forEach((feature, points) -> sums.merge(feature.family(), points, Integer::sum));
        return sums;
    }
}
