package dev.kaitong.risk.behaviour.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kaitong.contract.Typology;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("EnumOrdinal") // one array slot a family
@DisplayName("M31 a level rises with the evidence, and never by one family alone")
class LevelTableTest {
    private static final LevelTable TABLE =
            new LevelTable(
                    Typology.CASH_OUT,
                    100,
                    200,
                    300,
                    400,
                    20,
                    List.of(
                            new FeaturePoints(
                                    Feature.AMOUNT, List.of(0.1, 0.5), List.of(0, 80, 500)),
                            new FeaturePoints(Feature.RESPENT, List.of(0.5), List.of(0, 120)),
                            new FeaturePoints(Feature.OPERATED, List.of(0.0), List.of(0, 100))));

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "99, 0, 0, 39",
        "100, 0, 0, 40",
        "199, 0, 0, 59",
        "500, 0, 0, 59",
        "500, 19, 0, 59",
        "181, 19, 0, 59",
        "180, 20, 0, 60",
        "280, 20, 0, 79",
        "500, 20, 0, 79",
        "500, 20, 19, 79",
        "260, 20, 20, 80",
        "360, 20, 20, 100",
        "900, 20, 20, 100"
    })
    void levelsByPointsOfThreeFamilies(int amount, int timing, int linkage, int level) {
        int[] families = new int[Family.values().length];
        families[Family.AMOUNT.ordinal()] = amount;
        families[Family.TIMING.ordinal()] = timing;
        families[Family.LINKAGE.ordinal()] = linkage;
        assertThat(TABLE.level(families)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0", "0.1001, 80", "0.5, 80", "0.51, 500", "NaN, 0"})
    void theUpperEdgeBelongsToItsBin(double value, int points) {
        assertThat(TABLE.features().getFirst().of(value)).isEqualTo(points);
    }

    @Test
    void moreOfAnythingNeverLowersALevel() {
        Random chance = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            double[] values = chance.doubles(Feature.values().length).toArray();
            int level = TABLE.level(values);
            int which = chance.nextInt(values.length);
            values[which] += chance.nextDouble();
            assertThat(TABLE.level(values)).isGreaterThanOrEqualTo(level);
        }
    }

    @Test
    void whatEachFeatureIsWorthAddsUp() {
        double[] values = new double[Feature.values().length];
        Arrays.fill(values, 1);
        assertThat(TABLE.worth(values).values()).containsExactlyInAnyOrder(500, 120, 100);
    }

    @Test
    void aTableMustRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeaturePoints(Feature.AMOUNT, List.of(0.1), List.of(0, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FeaturePoints(Feature.AMOUNT, List.of(0.1), List.of(1, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LevelTable(Typology.CASH_OUT, 1, 1, 2, 3, 1, List.of()));
    }
}
