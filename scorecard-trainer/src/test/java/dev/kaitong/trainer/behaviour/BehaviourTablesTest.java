package dev.kaitong.trainer.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.risk.behaviour.level.LevelTable;
import dev.kaitong.risk.behaviour.rule.Rules;
import dev.kaitong.trainer.population.Archetype;
import dev.kaitong.trainer.population.Person;
import dev.kaitong.trainer.population.Population;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class BehaviourTablesTest {
    private static final String VERSION = "risk-2";
    private static final Path RULES =
            Path.of("../risk-service/src/main/resources/rules/" + VERSION + ".json");
    private static final Path CARD = Path.of("../docs/behaviour-model-card.md");
    private static final Path COMPARISON = Path.of("../docs/behaviour-comparison.md");

    /** Other people, on whom nothing was learned. */
    private static final Path FEW = Path.of("src/main/population");

    private Sample sample;
    private Sample shiftedSample;
    private List<LevelTable> tables;
    private Comparison.Judged judged;
    private Figures held;
    private Figures byMoments;
    private Figures byEvents;

    @BeforeAll
    void train() throws IOException {
        sample = Sample.read();
        shiftedSample = Sample.readShifted();
        tables = Tables.learn(sample, Halves.everybody(sample)).tables();
        judged = judge("points tables", Tables::learn);
        held = judged.held();
        replay();
    }

    private void replay() throws IOException {
        Population population = new Population(FEW);
        Live live = new Live(new Rules(VERSION, 40, 60, 80, 100, 10, sample.tickets(), tables));
        List<Row> rows = Sampling.of(population, sample.tickets(), live::see);
        List<Person> people = List.copyOf(population.people().values());
        Sample small = Sample.of(people, sample.tickets(), rows, sample::edges);
        byMoments = new Figures();
        byMoments.add(small, Halves.everybody(small), new Tables(tables).on(small));
        byEvents = new Figures();
        byEvents.add(people, live.courses());
    }

    private Comparison.Judged judge(String name, Detector detector) {
        return Comparison.Judged.of(name, detector, sample, shiftedSample);
    }

    @Test
    @DisplayName("M31 the tables in the service are, byte for byte, what the sample gives")
    void theRulesAreCurrent() throws IOException {
        assertCurrent(RULES, RulesFile.text(VERSION, sample.tickets(), tables));
    }

    @Test
    void theCardIsCurrent() throws IOException {
        assertCurrent(CARD, BehaviourCard.text(VERSION, sample, tables, held));
    }

    @Test
    @DisplayName("M31 beside a rule of thumb and an isolation forest, and event by event")
    void theComparisonIsCurrent() throws IOException {
        Comparison.Judged rule = judge("velocity rule", VelocityRule::learn);
        Comparison.Judged forest = judge("isolation forest", Outliers::learn);
        assertCurrent(
                COMPARISON, Comparison.text(List.of(judged, rule, forest), byMoments, byEvents));
        assertThat(rule.held().together(Archetype.FRAUD).share())
                .isLessThan(held.together(Archetype.FRAUD).share());
        assertThat(forest.held().together(Archetype.FRAUD).share())
                .isLessThan(held.together(Archetype.FRAUD).share());
    }

    @Test
    @DisplayName("M31 the service, event by event, tells what the tables were judged by")
    void theServiceTellsWhatTheTablesWereJudgedBy() {
        for (Archetype archetype : Archetype.values()) {
            assertThat(byEvents.courses(archetype).stream().map(BehaviourTablesTest::told))
                    .as(archetype.name())
                    .containsExactlyElementsOf(
                            byMoments.courses(archetype).stream()
                                    .map(BehaviourTablesTest::told)
                                    .toList());
        }
    }

    private static String told(Course course) {
        return course.alerted()
                + " after "
                + course.fraudsBefore()
                + " saving "
                + course.savedFen();
    }

    @Test
    @DisplayName("M31 when fraud learns what is looked for, two thirds of it are still told")
    void theyHoldWhenBehaviourShifts() {
        Figures shifted = judged.shifted();
        assertThat(shifted.together(Archetype.FRAUD).share()).isGreaterThanOrEqualTo(0.65);
        assertThat(shifted.together(Archetype.HONEST).share()).isLessThanOrEqualTo(0.01);
    }

    @Test
    @DisplayName(
            "M31 on people whom the tables were not trained on: 80 % of fraud at 1 % of honest"
                    + " people, within 1.5 purchases, 75 % of the amount")
    void theyTellFraudFromShopping() {
        Figures.Group honest = held.together(Archetype.HONEST);
        Figures.Group fraud = held.together(Archetype.FRAUD);
        Figures.Group thin = held.together(EnumSet.of(Archetype.THIN_FILE));
        Figures.Group jugglers = held.together(EnumSet.of(Archetype.DEBT_JUGGLER));
        assertThat(honest.people).isEqualTo(3_280);
        assertThat(honest.share()).isLessThanOrEqualTo(0.01);
        assertThat(thin.share()).isLessThanOrEqualTo(honest.share());
        assertThat(fraud.share()).isGreaterThanOrEqualTo(0.80);
        assertThat(fraud.before()).isLessThanOrEqualTo(1.5);
        assertThat(fraud.saved()).isGreaterThanOrEqualTo(0.75);
        assertThat(jugglers.share()).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void trainedAgainTheyAreTheSame() {
        Plan plan = Plan.ALL.getFirst();
        assertThat(LevelTrainer.train(plan, sample, Halves.everybody(sample)))
                .isEqualTo(tables.getFirst());
    }

    private static void assertCurrent(Path file, String text) throws IOException {
        if (Boolean.getBoolean("scorecard.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as(file + " is not what the sample gives; run with -Dscorecard.write=true")
                .isEqualTo(text);
    }
}
