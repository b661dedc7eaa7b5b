package dev.kaitong.trainer.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShiftTest {
    private static final Map<String, Person> PEOPLE =
            Map.of(
                    "c", new Person(0, Archetype.CASHOUT_SELF, 0, null),
                    "t", new Person(1, Archetype.ATO_VICTIM, 1, null));
    private static final long DAY = 86_400;

    private static final Line HONEST = purchase("c", "o0", 1_000, 5_000, 1);
    private static final Line DRAIN = purchase("c", "o1", 2_000, 100_000, 2);
    private static final Line LATER = purchase("c", "o2", 2_000 + DAY, 200_000, 3);
    private static final Line RECEIPT =
            new Line(
                    """
                    {"ts":2120,"type":"CONFIRM_RECEIPT","user":"c","order":"o1","merchant":"m","lagMin":2,"logistics":false,"seq":4}\
                    """);
    private static final Line BACK =
            new Line(
                    """
                    {"ts":9000,"type":"TRANSFER_IN","user":"c","merchant":"m","amount":97000,"seq":5}\
                    """);
    private static final Line REFUND =
            new Line(
                    """
                    {"ts":9100,"type":"REFUND","user":"c","order":"o1","merchant":"m","amount":100000,"toBalance":true,"seq":6}\
                    """);
    private static final Line STOLEN = purchase("t", "o3", 9_200, 300_000, 7);

    private static Line purchase(String user, String order, long second, long fen, int seq) {
        return new Line(
                """
                {"ts":%d,"type":"PURCHASE","user":"%s","order":"%s","merchant":"m","amount":%d,"logistics":false,"seq":%d}\
                """
                        .formatted(second, user, order, fen, seq));
    }

    private static List<Line> shifted() {
        return new Shift(PEOPLE, Set.of(2L, 3L, 7L))
                .of(List.of(HONEST, DRAIN, RECEIPT, BACK, REFUND, STOLEN, LATER));
    }

    private static Line one(long seq) {
        return shifted().stream()
                .filter(line -> line.number("seq") == seq)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotFraudStaysAsItWas() {
        assertThat(one(1)).isEqualTo(HONEST);
    }

    @Test
    void fraudIsSmallerAndLater() {
        assertThat(one(2).number("amount")).isBetween(60_000L, 100_000L);
        assertThat(one(2).number("ts")).isBetween(2_000 + DAY, 2_000 + 4 * DAY);
    }

    @Test
    void purchasesOfOneDrainAreMovedTogether() {
        assertThat(one(3).number("ts") - one(2).number("ts")).isEqualTo(DAY);
    }

    @Test
    void aThiefHasNoTime() {
        assertThat(one(7).number("ts")).isEqualTo(9_200);
        assertThat(one(7).number("amount")).isBetween(180_000L, 300_000L);
    }

    @Test
    void aReceiptIsNoLongerInstant() {
        assertThat(one(4).number("lagMin")).isBetween(360L, 4_320L);
        assertThat(one(4).number("ts"))
                .isEqualTo(one(2).number("ts") + 60 * one(4).number("lagMin"));
        assertThat(one(4).flag("logistics")).isEqualTo(one(2).flag("logistics"));
    }

    @Test
    void lessOfTheMoneyComesBackAndLater() {
        double paid = one(2).number("amount");
        assertThat(one(5).number("amount") / paid).isBetween(0.849, 0.951);
        assertThat(one(5).number("ts")).isGreaterThan(9_000 + DAY + DAY / 2);
        assertThat(one(6).number("amount") / paid).isBetween(0.849, 0.951);
        assertThat(one(6).number("ts")).isGreaterThan(9_100 + DAY + 5 * DAY);
    }

    @Test
    void timeOnlyGoesForwardAndEveryShiftIsTheSame() {
        assertThat(shifted())
                .hasSize(7)
                .isEqualTo(shifted())
                .isSortedAccordingTo(
                        (one, other) -> Long.compare(one.number("ts"), other.number("ts")));
    }
}
