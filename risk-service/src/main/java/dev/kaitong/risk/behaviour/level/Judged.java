package dev.kaitong.risk.behaviour.level;

import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.usage.Purchase;
import java.util.EnumMap;
import java.util.Collections;
import java.util.Map;

/**
 * What one typology makes of how the line is used: the purchase that speaks loudest now.
 *
 * @param typology which
 * @param level its level now, after decay, 0 to 100
 * @param atOnce its level when it happened, 0 to 100
 * @param purchase the purchase
 * @param families what each family is worth; for whoever investigates, never for the shopper
 */
public record Judged(
        Typology typology,
        int level,
        int atOnce,
        Purchase purchase,
        Map<Family, Integer> families) {
    public Judged {
        Map<Family, Integer> copy = new EnumMap<>(Family.class);
        copy.putAll(families);
        families = Collections.unmodifiableMap(copy);
    }
}
