package dev.kaitong.risk.behaviour.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kaitong.risk.testing.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    @ParameterizedTest
    @CsvSource({
        "0, NONE",
        "39, NONE",
        "40, WATCH",
        "59, WATCH",
        "60, REVIEW",
        "79, REVIEW",
        "80, FAIL",
        "100, FAIL"
    })
    void aLevelLiesInItsBand(int level, Band band) {
        assertThat(Samples.RULES.band(level)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "' ', 40, 60, 80, 100, 10, version",
        "v, 0, 60, 80, 100, 10, watchLevel",
        "v, 60, 60, 80, 100, 10, reviewLevel",
        "v, 40, 80, 80, 100, 10, failLevel",
        "v, 40, 60, 80, 79, 10, violationLevel",
        "v, 40, 60, 80, 101, 10, violationLevel",
        "v, 40, 60, 80, 100, 0, minimumPaymentPercentMax",
        "v, 40, 60, 80, 100, 100, minimumPaymentPercentMax"
    })
    void rulesThatCannotBeAreRefusedByName(
            String version,
            int watch,
            int review,
            int fail,
            int violation,
            int percent,
            String field) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rules(version, watch, review, fail, violation, percent))
                .withMessageStartingWith(field + ":");
    }
}
