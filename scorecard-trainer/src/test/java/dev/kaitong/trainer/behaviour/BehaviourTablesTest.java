package dev.kaitong.trainer.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.risk.behaviour.level.LevelTable;
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

    private Sample sample;
    private List<LevelTable> tables;
    private Figures held;

    @BeforeAll
    void train() {
        sample = Sample.read();
        tables = Halves.train(sample, Halves.everybody(sample));
        held = Halves.run(sample);
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
    @DisplayName(
            "M31 on people whom the tables were not trained on: 80 % of fraud at 1 % of honest"
                    + " people, within 1.5 purchases, 75 % of the amount")
    void theyTellFraudFromShopping() {
        Figures.Group honest = held.together(Archetype.HONEST);
        Figures.Group fraud = held.together(Archetype.FRAUD);
        Figures.Group thin = held.together(EnumSet.of(Archetype.THIN_FILE));
        Figures.Group jugglers = held.together(EnumSet.of(Archetype.DEBT_JUGGLER));
        assertThat(honest.people).isEqualTo(3_280);
        assertThat(share(honest)).isLessThanOrEqualTo(0.01);
        assertThat(share(thin)).isLessThanOrEqualTo(share(honest));
        assertThat(share(fraud)).isGreaterThanOrEqualTo(0.80);
        assertThat((double) fraud.fraudsBefore / fraud.alerted).isLessThanOrEqualTo(1.5);
        assertThat((double) fraud.savedFen / fraud.amountFen).isGreaterThanOrEqualTo(0.75);
        assertThat(share(jugglers)).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void trainedAgainTheyAreTheSame() {
        Plan plan = Plan.ALL.getFirst();
        assertThat(LevelTrainer.train(plan, sample, Halves.everybody(sample)))
                .isEqualTo(tables.getFirst());
    }

    private static double share(Figures.Group group) {
        return (double) group.alerted / group.people;
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
