package dev.kaitong.gateway.line.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapsTest {
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void availableIsTheSmallestLimitLessWhatIsUsedAndReservedAndNeverBelowZero(long seed) {
        Random chance = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            long base = 1L + chance.nextInt(1_000);
            @Nullable Long self = cap(chance);
            @Nullable Long promotion = cap(chance);
            @Nullable Long region = cap(chance);
            @Nullable Long law = cap(chance);
            Balance balance = new Balance(chance.nextInt(600), chance.nextInt(600), 0);
            long limit =
                    LongStream.of(base, or(self), or(promotion), or(region), or(law))
                            .min()
                            .getAsLong();
            Caps caps = new Caps(self, promotion, region, law);
            assertThat(caps.limitFen(base)).isEqualTo(limit);
            long available = caps.availableFen(base, balance);
            assertThat(available)
                    .isEqualTo(Math.max(0, limit - balance.usedFen() - balance.reservedFen()));
            if (balance.usedFen() + balance.reservedFen() <= limit) {
                assertThat(balance.usedFen() + balance.reservedFen() + available).isEqualTo(limit);
            }
        }
    }

    @Test
    void creditMakesNoMoreAvailable() {
        assertThat(Caps.NONE.availableFen(1_000, new Balance(0, 0, 500))).isEqualTo(1_000);
    }

    @Test
    void aCapBelowZeroCannotBe() {
        assertThatThrownBy(() -> new Caps(null, -1L, null, null)).hasMessageContaining("cap");
    }

    private static @Nullable Long cap(Random chance) {
        return chance.nextBoolean() ? null : (long) chance.nextInt(1_200);
    }

    private static long or(@Nullable Long cap) {
        return cap == null ? Long.MAX_VALUE : cap;
    }
}
