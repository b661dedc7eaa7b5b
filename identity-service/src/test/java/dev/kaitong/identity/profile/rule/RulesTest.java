package dev.kaitong.identity.profile.rule;

import static dev.kaitong.identity.testing.Samples.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    @ParameterizedTest
    @CsvSource({
        "18, 130, 0.3, 0.3, 10, 30,  90, true,  ''",
        " 1,   2, 0.0, 0.0,  1,  0,   0, true,  ''",
        "18, 130, 1.0, 1.0, 10, 30, 100, true,  ''",
        " 0, 130, 0.3, 0.3, 10, 30,  90, false, adultYears",
        "130,130, 0.3, 0.3, 10, 30,  90, false, adultYears",
        "18, 130, -.1, 0.3, 10, 30,  90, false, blurMax",
        "18, 130, 1.1, 0.3, 10, 30,  90, false, blurMax",
        "18, 130, 0.3, -.1, 10, 30,  90, false, glareMax",
        "18, 130, 0.3, 1.1, 10, 30,  90, false, glareMax",
        "18, 130, 0.3, 0.3,  0, 30,  90, false, renewedIdYears",
        "18, 130, 0.3, 0.3, 10, -1,  90, false, phoneBoundDaysMin",
        "18, 130, 0.3, 0.3, 10, 30,  -1, false, completenessMin",
        "18, 130, 0.3, 0.3, 10, 30, 101, false, completenessMin"
    })
    void aThresholdOutOfItsRangeIsRefusedByName(
            int adultYears,
            int ageYearsMax,
            double blurMax,
            double glareMax,
            int renewedIdYears,
            int boundDays,
            int completenessMin,
            boolean good,
            String name) {
        var making =
                assertThatCode(() ->
                        new Rules(
                                "v",
                                adultYears,
                                ageYearsMax,
                                blurMax,
                                glareMax,
                                renewedIdYears,
                                boundDays,
                                Set.of(),
                                List.of("11"),
                                completenessMin,
                                RULES.points()));
        if (good) {
            making.doesNotThrowAnyException();
        } else {
            making.isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith(name + ":");
        }
    }

    @Test
    void pointsAreGivenForEveryItemAndMakeAHundred() {
        assertThat(RULES.pointsOf(Set.of(Item.values()))).isEqualTo(100);
        Map<String, Integer> missing = new HashMap<>(RULES.points());
        missing.remove("faceCheck");
        assertRefused(missing);
        Map<String, Integer> more = new HashMap<>(RULES.points());
        more.put("hobby", 0);
        assertRefused(more);
        Map<String, Integer> tooMany = new HashMap<>(RULES.points());
        tooMany.merge("faceCheck", 1, Integer::sum);
        assertRefused(tooMany);
        assertRefused(moved("address.verified", "faceCheck", 7));
        assertThatCode(() -> with(moved("address.verified", "faceCheck", 6)))
                .doesNotThrowAnyException();
    }

    @Test
    void aVersionAndAProvinceAreNeeded() {
        assertThatThrownBy(() -> named(" ", List.of("11"))).hasMessageStartingWith("version:");
        assertThatThrownBy(() -> named("v", List.of())).hasMessageStartingWith("provinceCodes:");
    }

    /** The points of the live rules with some moved from one item to another. */
    static Map<String, Integer> moved(String from, String to, int points) {
        Map<String, Integer> changed = new HashMap<>(RULES.points());
        changed.merge(from, -points, Integer::sum);
        changed.merge(to, points, Integer::sum);
        return changed;
    }

    /** The live rules with other points. */
    static Rules with(Map<String, Integer> points) {
        return new Rules(
                "v",
                RULES.adultYears(),
                RULES.ageYearsMax(),
                RULES.blurMax(),
                RULES.glareMax(),
                RULES.renewedIdYears(),
                RULES.phoneBoundDaysMin(),
                RULES.virtualPhonePrefixes(),
                RULES.provinceCodes(),
                RULES.completenessMin(),
                points);
    }

    private static void assertRefused(Map<String, Integer> points) {
        assertThatThrownBy(() -> with(points))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("points:");
    }

    private static Rules named(String version, List<String> provinces) {
        return new Rules(
                version, 18, 130, 0.3, 0.3, 10, 30, Set.of(), provinces, 90, RULES.points());
    }
}
