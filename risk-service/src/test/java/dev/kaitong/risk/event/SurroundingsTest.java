package dev.kaitong.risk.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.Fold;
import dev.kaitong.risk.behaviour.usage.MerchantFlow;
import dev.kaitong.risk.behaviour.usage.Purchase;
import dev.kaitong.risk.testing.Line;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M38 what is known around the events of one request")
class SurroundingsTest {
    private static ReceivedEvent received(String applicantId, Event event) {
        return new ReceivedEvent(
                new ReceivedEvent.Key("/orders", "e-1"),
                applicantId,
                "{}",
                event,
                "m-1",
                Links.NONE);
    }

    private static Purchase bought(Surroundings surroundings, String applicantId, Line line) {
        Event event =
                surroundings.around(received(applicantId, line.events().getLast()), Evidence.NONE);
        return Fold.fold(Evidence.NONE, event).usage().purchases().getFirst();
    }

    private static Surroundings nothingKnown() {
        return new Surroundings(Map.of(), Map.of(), Map.of(), Map.of());
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "u-1, 0", "u-2, 1", "u-1 u-2 u-3, 2", "a b c d e f g h i, 8"})
    void othersOnTheDeviceAreCountedUpToEight(String seen, int sharers) {
        Set<String> known =
                seen.isEmpty()
                        ? new TreeSet<>()
                        : new TreeSet<>(Arrays.asList(seen.split(" ", -1)));
        Surroundings surroundings =
                new Surroundings(Map.of(), Map.of(), Map.of("d-1", known), Map.of());
        assertThat(bought(surroundings, "u-1", new Line().buys(0, 100)).sharers())
                .isEqualTo(sharers);
    }

    @Test
    void aPurchaseSeesThoseBeforeItInTheSameRequestAndNotItself() {
        Surroundings surroundings = nothingKnown();
        Line line = new Line().buys(0, 500_000);
        assertThat(bought(surroundings, "u-1", line).merchant().large()).isZero();
        assertThat(bought(surroundings, "u-2", line).merchant().large()).isEqualTo(333);
        assertThat(bought(surroundings, "u-3", line).sharers()).isEqualTo(2);
    }

    @Test
    void whatIsAddedIsGatheredOnceForEachMerchant() {
        Surroundings surroundings = nothingKnown();
        Line line = new Line().buys(0, 500_000);
        bought(surroundings, "u-1", line);
        bought(surroundings, "u-2", line);
        double weight = MerchantFlow.weight(Line.NOON);
        assertThat(surroundings.added()).containsOnlyKeys("m-1");
        assertThat(surroundings.added().values())
                .extracting(MerchantFlow::payments)
                .containsExactly(2 * weight);
        assertThat(surroundings.sightings())
                .containsExactly(
                        new Surroundings.Sighting("d-1", "u-1"),
                        new Surroundings.Sighting("d-1", "u-2"));
    }

    @Test
    void whoIsKnownOnADeviceIsNotWrittenAgain() {
        Surroundings surroundings = nothingKnown();
        Evidence known = new Line().buys(-10, 100).evidence();
        surroundings.around(received("u-1", new Line().buys(0, 100).events().getLast()), known);
        assertThat(surroundings.sightings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"d-1, true", "d-2, false"})
    void theMerchantsOwnDevice(String operator, boolean operated) {
        Surroundings surroundings = runFrom(new Links.Operator(operator, null, null));
        assertThat(bought(surroundings, "u-1", new Line().buys(0, 100)).operated())
                .isEqualTo(operated);
    }

    @Test
    void theMerchantsOwnAddressOrPhone() {
        Surroundings surroundings = runFrom(new Links.Operator(null, "addr-1", "tel-1"));
        Line line = new Line().buys(0, 100);
        assertThat(linked(surroundings, "u-1", line, new Links("addr-1", null)).operated())
                .isTrue();
        assertThat(linked(surroundings, "u-1", line, new Links("addr-2", "tel-1")).operated())
                .isTrue();
        assertThat(linked(surroundings, "u-1", line, new Links("tel-1", "addr-1")).operated())
                .isFalse();
        assertThat(linked(surroundings, "u-1", line, Links.NONE).operated()).isFalse();
    }

    @Test
    void whoSharesAPhoneIsCountedOnceWithThoseOnTheDevice() {
        Links.Link phone = new Links.Link(Links.Kind.PHONE, "", "tel-1");
        Surroundings surroundings =
                new Surroundings(
                        Map.of(),
                        Map.of(),
                        Map.of("d-1", new TreeSet<>(Set.of("u-2", "u-3"))),
                        Map.of(phone, new TreeSet<>(Set.of("u-1", "u-3", "u-4"))));
        assertThat(
                        linked(
                                        surroundings,
                                        "u-1",
                                        new Line().buys(0, 100),
                                        new Links(null, "tel-1"))
                                .sharers())
                .isEqualTo(3);
        assertThat(surroundings.newlyLinked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5, 20, 0", "6, 20, 6", "6, 120, 6", "6, 121, 0", "8, 160, 8"})
    @DisplayName("an address links more than a family, and only where few others buy")
    void anAddress(int others, int payments, int sharers) {
        Set<String> atAddress = new TreeSet<>();
        for (int i = 0; i < others; i++) {
            atAddress.add("o-" + i);
        }
        double weight = MerchantFlow.weight(Line.NOON);
        Surroundings surroundings =
                new Surroundings(
                        Map.of("m-1", new MerchantFlow(payments * weight, 0, 0, 0, 0, 0, 0, 0, 0)),
                        Map.of(),
                        Map.of(),
                        Map.of(new Links.Link(Links.Kind.ADDRESS, "m-1", "addr-1"), atAddress));
        Line line = new Line().buys(0, 100);
        assertThat(linked(surroundings, "u-1", line, new Links("addr-1", null)).sharers())
                .isEqualTo(sharers);
        assertThat(surroundings.newlyLinked().values())
                .containsExactly(new TreeSet<>(Set.of("u-1")));
    }

    private static Surroundings runFrom(Links.Operator operator) {
        return new Surroundings(Map.of(), Map.of("m-1", operator), Map.of(), Map.of());
    }

    private static Purchase linked(
            Surroundings surroundings, String applicantId, Line line, Links links) {
        Event event =
                surroundings.around(
                        new ReceivedEvent(
                                new ReceivedEvent.Key("/orders", "e-1"),
                                applicantId,
                                "{}",
                                line.events().getLast(),
                                "m-1",
                                links),
                        Evidence.NONE);
        return Fold.fold(Evidence.NONE, event).usage().purchases().getFirst();
    }
}
