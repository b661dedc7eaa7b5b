package dev.kaitong.gateway.line.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private static Hold hold(HoldKind kind, String evidence) {
        return new Hold(
                kind,
                List.of(),
                Actor.SYSTEM,
                NOW,
                List.of(evidence),
                LocalDate.of(2026, 12, 23),
                List.of(Release.when(Release.Condition.PERSON_DECIDES)));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void holdsAreASetWithOneOfEachKind(long seed) {
        Random chance = new Random(seed);
        Holds holds = Holds.NONE;
        Set<HoldKind> naive = EnumSet.noneOf(HoldKind.class);
        for (int i = 0; i < 1_000; i++) {
            HoldKind kind =
                    List.of(HoldKind.values()).get(chance.nextInt(HoldKind.values().length));
            if (chance.nextBoolean()) {
                holds = holds.with(hold(kind, "e" + i));
                naive.add(kind);
                assertThat(holds.of(kind).orElseThrow().evidence()).containsExactly("e" + i);
                assertThat(holds.with(holds.of(kind).orElseThrow())).isEqualTo(holds);
            } else {
                holds = holds.without(kind);
                naive.remove(kind);
                assertThat(holds.without(kind)).isEqualTo(holds);
            }
            assertThat(holds.list().stream().map(Hold::kind).collect(Collectors.toSet()))
                    .isEqualTo(naive);
            assertThat(holds.block()).isEqualTo(!naive.isEmpty());
        }
    }

    @Test
    void theOrderOfPlacingDoesNotMatter() {
        Hold security = hold(HoldKind.SECURITY, "a");
        Hold late = hold(HoldKind.DELINQUENCY, "b");
        assertThat(Holds.NONE.with(security).with(late))
                .isEqualTo(Holds.NONE.with(late).with(security));
    }

    @Test
    void twoOfOneKindOrAHoldWithoutAnEndCannotBe() {
        assertThatThrownBy(() ->
                        new Holds(
                                List.of(hold(HoldKind.SHOPPER, "a"), hold(HoldKind.SHOPPER, "b"))))
                .hasMessageContaining("one of each");
        assertThatThrownBy(() ->
                        new Hold(
                                HoldKind.SHOPPER,
                                List.of(),
                                Actor.SHOPPER,
                                NOW,
                                List.of(),
                                LocalDate.of(2026, 12, 23),
                                List.of()))
                .hasMessageContaining("releasedWhen");
        assertThatThrownBy(() -> new Release(Release.Condition.UNTIL, null))
                .hasMessageContaining("until");
    }
}
