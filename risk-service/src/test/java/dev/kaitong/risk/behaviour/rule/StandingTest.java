package dev.kaitong.risk.behaviour.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Typology;
import dev.kaitong.risk.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    @ParameterizedTest
    @CsvSource({
        "0, 39, false",
        "39, 40, true",
        "40, 59, false",
        "59, 60, true",
        "60, 79, false",
        "79, 80, true",
        "80, 100, false",
        "100, 0, true"
    })
    void aChangeOfBandIsSignalledAndAChangeWithinOneIsNot(int before, int now, boolean signalled) {
        assertThat(cashOut(before).changedIn(cashOut(now), Samples.RULES))
                .isEqualTo(signalled ? List.of(Typology.CASH_OUT) : List.of());
        assertThat(cashOut(now).changedIn(cashOut(before), Samples.RULES))
                .isEqualTo(signalled ? List.of(Typology.CASH_OUT) : List.of());
    }

    @Test
    void everyTypologyThatChangedIsNamed() {
        Standing now =
                new Standing(
                        Outcome.FAIL,
                        Map.of(
                                Typology.CASH_OUT, 60,
                                Typology.TAKEOVER, 10,
                                Typology.VIOLATION, 100));
        assertThat(Standing.UNKNOWN.changedIn(now, Samples.RULES))
                .containsExactly(Typology.CASH_OUT, Typology.VIOLATION);
    }

    @Test
    void aChangeOfTheOutcomeAloneNamesTheHighest() {
        Standing before = new Standing(Outcome.PASS, Map.of(Typology.OVERSPENDING, 65));
        Standing now = new Standing(Outcome.REVIEW, Map.of(Typology.OVERSPENDING, 66));
        assertThat(before.changedIn(now, Samples.RULES)).containsExactly(Typology.OVERSPENDING);
    }

    @Test
    void anAssessmentPutsTheApplicantWhereItSays() {
        var assessment =
                AssessBehaviour.assess(
                        Samples.violations(
                                Samples.violation("A", "2026-01-01T00:00:00Z", "2026-06-01")),
                        Samples.RULES,
                        Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(Standing.of(assessment))
                .isEqualTo(new Standing(Outcome.FAIL, Map.of(Typology.VIOLATION, 100)));
    }

    @Test
    void nobodyIsSignalledForBeingSeenFirst() {
        assertThat(
                        Standing.UNKNOWN.changedIn(
                                new Standing(Outcome.PASS, Map.of(Typology.VIOLATION, 0)),
                                Samples.RULES))
                .isEmpty();
    }

    private static Standing cashOut(int level) {
        return new Standing(Outcome.PASS, Map.of(Typology.CASH_OUT, level));
    }
}
