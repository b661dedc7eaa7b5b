package dev.kaitong.risk.behaviour.level;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.testing.Line;
import dev.kaitong.risk.testing.RandomEvents;
import dev.kaitong.risk.testing.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("M31 levels: the loudest purchase, decayed")
class LevelsTest {
    private static final List<LevelTable> TABLES =
            List.of(
                    Tables.of(
                            Typology.CASH_OUT,
                            Feature.AMOUNT,
                            Feature.AFTER_REPAYMENT,
                            Feature.MONEY_BACK_30_DAYS));

    private static Map<Typology, Judged> of(Evidence evidence, Instant asOf) {
        return Levels.of(evidence, TABLES, Tickets.NONE, (_, _) -> false, asOf);
    }

    private static int level(Line line, Instant asOf) {
        @Nullable Judged judged = of(line.evidence(), asOf).get(Typology.CASH_OUT);
        return judged == null ? 0 : judged.level();
    }

    private static Line drain() {
        return new Line()
                .buys(-300, 500_000)
                .repays(-1, 400_000, "own_account")
                .buys(0, 400_000)
                .gets(5, "m-1", 390_000);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 90",
        "0, 90",
        "3, 90",
        "3.1, 83",
        "30, 45",
        "60, 22",
        "89.9, 11",
        "90, 0",
        "10000, 0"
    })
    void aLevelHalvesInThirtyDaysAndEndsAfterNinety(double days, int level) {
        Instant asOf = Line.NOON.plusSeconds((long) (days * 86_400));
        assertThat(level(drain(), asOf)).isEqualTo(level);
    }

    @Test
    void theAftermathBelongsToThePurchaseBeforeIt() {
        Line line = drain();
        Judged loudest =
                Objects.requireNonNull(of(line.evidence(), Line.NOON).get(Typology.CASH_OUT));
        assertThat(loudest.purchase().amountFen()).isEqualTo(400_000);
        assertThat(loudest.families())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Family.AMOUNT, 30, Family.TIMING, 30, Family.LINKAGE, 30));
    }

    @Test
    void whatIsThirtyDaysOldCountsAtThePurchaseAndNotOnlyIfItCountsThreeDaysLater() {
        Line line = new Line().buys(-672, 300_000).gets(-671, "m-1", 290_000).buys(0, 400_000);
        assertThat(level(line, Line.NOON)).isEqualTo(60);
    }

    @Test
    void whatIsExcusedDoesNotCount() {
        Evidence evidence = drain().evidence();
        assertThat(Levels.of(evidence, TABLES, Tickets.NONE, (_, _) -> true, Line.NOON)).isEmpty();
        Map<Typology, Judged> others =
                Levels.of(
                        evidence,
                        TABLES,
                        Tickets.NONE,
                        (_, purchase) -> purchase.at().equals(Line.NOON),
                        Line.NOON);
        assertThat(others.values())
                .extracting(judged -> judged.purchase().amountFen())
                .containsExactly(500_000L);
    }

    @ParameterizedTest
    @CsvSource({"60, 60", "64, 60", "65, 60", "79, 60", "90, 60", "80, 40"})
    void itIsSaidWhenALevelFallsBelowAnother(int atOnce, int least) {
        Instant then = Levels.below(atOnce, least, Line.NOON);
        int level = (int) (atOnce * left(then));
        assertThat(level).isLessThan(least);
        boolean standsUntilThen = left(then.minusSeconds(2)) == 1;
        assertThat(standsUntilThen || (int) (atOnce * left(then.minusSeconds(2))) >= least)
                .isTrue();
    }

    @Test
    @DisplayName("the loudest purchase now need not be the last to fall below a level")
    void theLastToFallBelowCounts() {
        Line line =
                new Line()
                        .repays(-338, 400_000, "own_account")
                        .buys(-337, 500_000)
                        .gets(-336, "m-1", 490_000)
                        .buys(0, 400_000);
        Instant asOf = Line.hour(71);
        Judged loudest = Objects.requireNonNull(of(line.evidence(), asOf).get(Typology.CASH_OUT));
        assertThat(loudest.purchase().at()).isEqualTo(Line.NOON);
        assertThat(loudest.level()).isEqualTo(60);
        Instant then =
                Levels.below(
                        60,
                        line.evidence(),
                        TABLES.getFirst(),
                        Tickets.NONE,
                        (_, _) -> false,
                        asOf);
        assertThat(then).isAfter(Line.hour(84));
        assertThat(level(line, then)).isLessThan(60);
        assertThat(level(line, then.minusSeconds(2))).isEqualTo(60);
    }

    private static double left(Instant then) {
        long seconds = Duration.between(Line.NOON, then).toSeconds();
        return seconds <= 3 * 86_400 ? 1 : Math.pow(2, -seconds / (30 * 86_400.0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("M30 events in any order, however late, give the same levels")
    void anyOrderGivesTheSameLevels(long seed) {
        RandomEvents random = new RandomEvents(seed);
        for (int length : new int[] {20, 100, 800}) {
            List<Event> events = random.stream(length);
            Evidence inOrder = RandomEvents.folded(events);
            Instant asOf = inOrder.knownUpTo();
            for (int i = 0; i < 4; i++) {
                List<Event> shuffled = new ArrayList<>(events);
                Collections.shuffle(shuffled, random.chance());
                assertThat(of(RandomEvents.folded(shuffled), asOf)).isEqualTo(of(inOrder, asOf));
            }
        }
    }
}
