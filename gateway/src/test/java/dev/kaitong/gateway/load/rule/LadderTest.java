package dev.kaitong.gateway.load.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M62 We restrict ourselves step by step, and take it back step by step")
class LadderTest {
    private static final Pressure HOT = new Pressure(1_000, 100, 64, 64, 100, 0, false);
    private static final Pressure VAIN = new Pressure(1_000, 100, 64, 64, 100, 60, false);
    private static final Pressure WARM = new Pressure(1_000, 0, 50, 64, 100, 0, false);
    private static final Pressure CALM = new Pressure(10, 0, 2, 64, 10, 0, false);
    private static final Pressure STUCK = new Pressure(10, 0, 2, 64, 0, 0, true);

    private final Ladder ladder = new Ladder();

    @Test
    void loadAloneLeadsToTheSecondLevelAndNoFurther() {
        assertThat(levels(HOT, 8))
                .containsExactly(
                        Level.L0, Level.L1, Level.L1, Level.L2, Level.L2, Level.L2, Level.L2,
                        Level.L2);
    }

    @Test
    void oneHotLookIsNone() {
        for (int i = 0; i < 20; i++) {
            assertThat(ladder.look(HOT)).isEqualTo(Level.L0);
            assertThat(ladder.look(WARM)).isEqualTo(Level.L0);
        }
    }

    @Test
    void onlyFiveCalmLooksInARowLeadDown() {
        levels(HOT, 4);
        levels(CALM, 4);
        assertThat(ladder.look(WARM)).isEqualTo(Level.L2);
        assertThat(levels(CALM, 4)).containsOnly(Level.L2);
        assertThat(ladder.look(CALM)).isEqualTo(Level.L1);
        assertThat(levels(CALM, 4)).containsOnly(Level.L1);
        assertThat(ladder.look(CALM)).isEqualTo(Level.L0);
    }

    @Test
    void ticketsAreGivenWhenAskingIsInVainAndItIsTriedAgain() {
        levels(VAIN, 4);
        assertThat(ladder.level()).isEqualTo(Level.L2);
        assertThat(levels(VAIN, 2)).containsExactly(Level.L2, Level.L3);
        // Nobody asks at L3, so nothing can be in vain there.
        assertThat(levels(HOT, 5))
                .containsExactly(Level.L3, Level.L3, Level.L3, Level.L3, Level.L2);
        assertThat(levels(HOT, 5)).as("decisions are made again").containsOnly(Level.L2);
    }

    @Test
    void servicesThatAreOutWithoutALoadRestrictNobody() {
        assertThat(levels(new Pressure(20, 0, 5, 64, 20, 20, false), 30)).containsOnly(Level.L0);
    }

    @Test
    void whatCannotBeWrittenIsRefusedFromAnywhere() {
        assertThat(levels(STUCK, 3)).containsExactly(Level.L0, Level.L4, Level.L4);
        assertThat(levels(CALM, 3)).containsExactly(Level.L4, Level.L4, Level.L2);
        assertThat(levels(CALM, 10)).endsWith(Level.L0);
    }

    @ParameterizedTest(name = "{0} refuses {1}: {2}")
    @CsvSource({
        "L0, BATCH, false",
        "L0, PLANS, false",
        "L1, PLANS, true",
        "L1, PRE_CHECK, false",
        "L1, BATCH, false",
        "L2, PLANS, true",
        "L2, PRE_CHECK, true",
        "L2, BATCH, true",
        "L2, APPLICATION, false",
        "L2, EVIDENCE, false",
        "L3, BATCH, true",
        "L3, APPLICATION, false",
        "L4, APPLICATION, true",
        "L4, EVIDENCE, true",
        "L4, PURCHASE, false",
        "L4, STATUS, false"
    })
    void eachLevelRefusesItsClasses(Level level, TrafficClass traffic, boolean refuses) {
        assertThat(level.refuses(traffic)).isEqualTo(refuses);
    }

    @Test
    void ticketsWithoutAskingAreOfTheThirdLevelOnly() {
        assertThat(List.of(Level.values()).stream().filter(Level::ticketsOnly))
                .containsExactly(Level.L3);
        for (Level level : Level.values()) {
            assertThat(Level.numbered(level.number())).isEqualTo(level);
        }
        assertThat(Level.L1.or(Level.L3)).isEqualTo(Level.L3);
        assertThat(Level.L3.or(Level.L1)).isEqualTo(Level.L3);
    }

    private List<Level> levels(Pressure pressure, int looks) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < looks; i++) {
            levels.add(ladder.look(pressure));
        }
        return levels;
    }
}
