package dev.kaitong.acceptance.drill.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.acceptance.drill.agent.Bug;
import dev.kaitong.acceptance.drill.law.Breach;
import dev.kaitong.acceptance.drill.law.Law;
import dev.kaitong.acceptance.drill.scene.BugHunt;
import dev.kaitong.acceptance.drill.scene.Outcome;
import dev.kaitong.acceptance.drill.scene.Overload;
import dev.kaitong.acceptance.drill.scene.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DrillTableTest {
    private static final DrillTable.Circumstances CIRCUMSTANCES =
            new DrillTable.Circumstances(
                    7, Instant.EPOCH, Duration.ofMinutes(3), 2, "./kaitong drill");
    private static final Outcome GOOD = outcome(100, OptionalDouble.of(1.5));
    private static final Outcome SEEN =
            outcome(100, OptionalDouble.of(1.5), new Breach(Law.NO_FALSE_REFUSAL, "seeded"));

    @Test
    void allIsWellWhenBugsAreSeenAndNothingElseIsBroken() {
        DrillTable table = table(List.of(caught(SEEN)), List.of(GOOD));
        assertThat(table.passed()).isTrue();
        assertThat(table.markdown())
                .contains(
                        "| R6 | refusals caused by an outage | 0 | 0 | met |",
                        "| FALLBACK_DECLINES |",
                        "| NO_FALSE_REFUSAL |",
                        "seed: 7");
    }

    @Test
    void aBugThatNobodySawFailsTheDrill() {
        DrillTable table = table(List.of(caught(GOOD)), List.of(GOOD));
        assertThat(table.passed()).isFalse();
        assertThat(table.markdown()).contains("NOT SEEN");
    }

    @Test
    void aBugThatIsSeenByAnotherLawOnlyIsNotSeen() {
        Outcome other = outcome(100, OptionalDouble.of(1), new Breach(Law.IN_TIME, "slow"));
        assertThat(table(List.of(caught(other)), List.of(GOOD)).passed()).isFalse();
    }

    @Test
    void aBrokenLawFailsTheDrill() {
        DrillTable table = table(List.of(caught(SEEN)), List.of(SEEN));
        assertThat(table.passed()).isFalse();
        assertThat(table.markdown())
                .contains("| R6 | refusals caused by an outage | 0 | 1 | MISSED |");
    }

    @Test
    void aMissedFigureFailsTheDrillAndIsSaidSo() {
        DrillTable slow = table(List.of(caught(SEEN)), List.of(outcome(951, OptionalDouble.of(1))));
        assertThat(slow.passed()).isFalse();
        assertThat(slow.markdown()).contains("951 ms (x); over in 1 of 1 | MISSED");
        DrillTable late =
                table(List.of(caught(SEEN)), List.of(outcome(10, OptionalDouble.of(3.2))));
        assertThat(late.passed()).isFalse();
        DrillTable never =
                table(List.of(caught(SEEN)), List.of(outcome(10, OptionalDouble.empty())));
        assertThat(never.markdown()).contains("| never | MISSED |");
    }

    @Test
    void whatWasNotMeasuredIsNeverCalledMet() {
        assertThat(table(List.of(), List.of()).figures())
                .allMatch(figure -> figure.verdict() == Figure.Verdict.NOT_MEASURED);
    }

    @Test
    void purchasesMustGoThroughBesideWhatOnlyInforms() {
        assertThat(overload(398).markdown()).contains("99.50 %, 398 of 400;", "| R2 |");
        assertThat(verdict(overload(398), "R2")).isEqualTo(Figure.Verdict.MET);
        assertThat(verdict(overload(397), "R2")).isEqualTo(Figure.Verdict.MISSED);
    }

    private static Figure.Verdict verdict(DrillTable table, String id) {
        return table.figures().stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static DrillTable overload(int good) {
        return new DrillTable(
                CIRCUMSTANCES,
                List.of(),
                List.of(),
                Optional.of(
                        new Overload.Result(
                                500,
                                1,
                                1,
                                1,
                                10,
                                20,
                                List.of(),
                                new Priority.Result(900, 400, good, 120, 0.8))));
    }

    private static BugHunt.Catch caught(Outcome outcome) {
        return new BugHunt.Catch(Bug.FALLBACK_DECLINES, outcome);
    }

    private static DrillTable table(List<BugHunt.Catch> catches, List<Outcome> outcomes) {
        return new DrillTable(CIRCUMSTANCES, catches, outcomes, Optional.empty());
    }

    private static Outcome outcome(double p99, OptionalDouble healed, Breach... breaches) {
        return new Outcome(
                "x", 10, Map.of("201", 10), p99, healed, true, 0, List.of(), List.of(breaches));
    }
}
