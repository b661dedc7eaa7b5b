package dev.kaitong.identity.profile.rule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every threshold of the identity assessment; immutable once a decision names its version.
 *
 * @param version names these rules for ever
 * @param adultYears full years of age from which a line may be opened
 * @param ageYearsMax a birth date longer ago than this is not the birth date of a shopper
 * @param blurMax most blur at which an image is legible, 0 to 1
 * @param glareMax most glare at which an image is legible, 0 to 1
 * @param renewedIdYears years for which a card that is renewed today is assumed to be valid
 * @param phoneBoundDaysMin days after which a bound phone counts as established
 * @param virtualPhonePrefixes first three digits of numbers of virtual operators, which are given
 *     out with little checking of the owner
 * @param provinceCodes first two digits that a resident ID number may have
 * @param completenessMin least completeness, after weak items lost their points, that passes
 *     without a person looking; 0 to 100
 * @param points points of each item of the profile by its wire name; 100 in all
 */
public record Rules(
        String version,
        int adultYears,
        int ageYearsMax,
        double blurMax,
        double glareMax,
        int renewedIdYears,
        int phoneBoundDaysMin,
        Set<String> virtualPhonePrefixes,
        List<String> provinceCodes,
        int completenessMin,
        Map<String, Integer> points) {
    private static final int POINTS_IN_ALL = 100;

    public Rules {
        virtualPhonePrefixes = Set.copyOf(virtualPhonePrefixes);
        provinceCodes = List.copyOf(provinceCodes);
        points = Map.copyOf(points);
        check(!version.isBlank(), "version", version, "a text");
        check(adultYears > 0 && adultYears < ageYearsMax, "adultYears", adultYears, "a human age");
        check(blurMax >= 0 && blurMax <= 1, "blurMax", blurMax, "0 to 1");
        check(glareMax >= 0 && glareMax <= 1, "glareMax", glareMax, "0 to 1");
        check(renewedIdYears > 0, "renewedIdYears", renewedIdYears, "1 or more");
        check(phoneBoundDaysMin >= 0, "phoneBoundDaysMin", phoneBoundDaysMin, "0 or more");
        check(!provinceCodes.isEmpty(), "provinceCodes", provinceCodes, "at least one");
        check(
                completenessMin >= 0 && completenessMin <= POINTS_IN_ALL,
                "completenessMin",
                completenessMin,
                "0 to 100");
        for (Item item : Item.values()) {
            check(points.getOrDefault(item.wireName(), -1) >= 0, "points", item, "0 or more");
        }
        check(points.size() == Item.values().length, "points", points.keySet(), "items only");
        int sum = points.values().stream().mapToInt(Integer::intValue).sum();
        check(sum == POINTS_IN_ALL, "points", sum, "100 in all");
    }

    /** Points of some items together. */
    int pointsOf(Collection<Item> items) {
        return items.stream().mapToInt(item -> points.getOrDefault(item.wireName(), 0)).sum();
    }

    /** Whether somebody with this birth date may be alive. */
    boolean plausibleBirth(LocalDate birth, LocalDate today) {
        return !birth.isAfter(today) && !birth.isBefore(today.minusYears(ageYearsMax));
    }

    private static void check(boolean holds, String name, Object value, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(
                    name + ": " + value + " (expected: " + expected + ")");
        }
    }
}
