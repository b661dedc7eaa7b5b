package dev.kaitong.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.credit.score.Characteristic;
import dev.kaitong.credit.score.PointsTable;
import dev.kaitong.credit.score.Scorecard;
import dev.kaitong.credit.score.Scored;
import dev.kaitong.house.HouseRules;
import dev.kaitong.house.SourceRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ScorecardTest {
    private static final Path SCORECARD =
            Path.of("../credit-service/src/main/resources/rules/scorecard-2026-1.json");
    private static final Path MODEL_CARD = Path.of("../docs/model-card.md");

    private List<Row> rows;
    private Scorecard scorecard;
    private List<List<Measured.Held>> rounds;

    @BeforeAll
    void train() {
        rows = RealData.read();
        scorecard = Trainer.train("scorecard-2026-1", rows);
        rounds = CrossValidation.run(rows);
    }

    @Test
    @DisplayName("M21 the scorecard in the service is, byte for byte, what the real data give")
    void theScorecardIsCurrent() throws IOException {
        assertCurrent(SCORECARD, ScorecardFile.text(scorecard));
    }

    @Test
    void theModelCardIsCurrent() throws IOException {
        assertCurrent(MODEL_CARD, ModelCard.text(scorecard, rounds));
    }

    @Test
    @DisplayName(
            "M21 on rows that were not trained on: AUC of at least 0.770, calibration error of at"
                    + " most 0.02")
    void itTellsDefaultersFromOthers() {
        List<Measured> measured = rounds.stream().map(Measured::of).toList();
        assertThat(ModelCard.mean(measured, Measured::auc)).isBetween(0.770, 0.80);
        assertThat(measured)
                .allSatisfy(one -> {
                    assertThat(one.rows()).isEqualTo(21_000);
                    assertThat(one.calibrationError()).isLessThanOrEqualTo(0.02);
                });
    }

    @Test
    void trainedAgainInAnotherOrderOfCallsItIsTheSame() {
        assertThat(ScorecardFile.text(Trainer.train("scorecard-2026-1", rows)))
                .isEqualTo(ScorecardFile.text(scorecard));
    }

    @Test
    void everyTableFallsTowardsRiskAndNeutralPointsAreBetweenTheWorstAndTheBest() {
        for (PointsTable table : scorecard.tables()) {
            List<Integer> points = table.points();
            boolean falling =
                    table.characteristic().direction()
                            == Characteristic.Direction.HIGHER_IS_RISKIER;
            for (int i = 1; i < points.size(); i++) {
                assertThat(points.get(i) < points.get(i - 1)).isEqualTo(falling);
            }
            assertThat(table.neutralPoints())
                    .isBetween(
                            table.points().stream().min(Integer::compare).orElseThrow(),
                            table.bestPoints());
        }
    }

    @Test
    void aShuffledLabelTeachesNothing() {
        List<Row> shuffled = new java.util.ArrayList<>();
        java.util.Random chance = new java.util.Random(7);
        for (Row row : rows) {
            shuffled.add(
                    new Row(
                            row.file(),
                            chance.nextInt(100) < 22,
                            row.sex(),
                            row.education(),
                            row.marriage(),
                            row.age()));
        }
        assertThat(Measured.of(CrossValidation.round(shuffled, 1)).auc()).isBetween(0.47, 0.53);
    }

    @Test
    void everyScoreOfARealFileIsWithinBounds() {
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(Scored.of(row.file(), scorecard).score()).isBetween(350, 950));
    }

    @Test
    void theRoomIsTidy() {
        HouseRules.noEmptyNames().check(HouseRules.productionClasses("dev.kaitong.trainer"));
        assertThat(SourceRules.tooLong(Path.of("src/main/java"))).isEmpty();
        assertThat(SourceRules.packagesWithoutWord(Path.of("src/main/java"))).isEmpty();
    }

    private static void assertCurrent(Path file, String text) throws IOException {
        if (Boolean.getBoolean("scorecard.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file))
                .as(file + " is not what the data give; run with -Dscorecard.write=true")
                .isEqualTo(text);
    }
}
