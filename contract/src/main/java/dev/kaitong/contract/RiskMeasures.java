package dev.kaitong.contract;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What risk-service measured.
 *
 * @param level the highest level of any typology, 0 to 100
 * @param typologies level by typology, 0 to 100 each; an absent typology is at 0
 */
public record RiskMeasures(int level, Map<Typology, Integer> typologies) {
    public RiskMeasures {
        Checks.between("level", level, 0, 100);
        Map<Typology, Integer> copy = new EnumMap<>(Typology.class);
        copy.putAll(typologies);
        copy.forEach((typology, value) -> Checks.between("typologies." + typology, value, 0, 100));
        typologies = Collections.unmodifiableMap(copy);
    }
}
