package dev.kaitong.risk.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kaitong.risk.behaviour.usage.Usage;
import dev.kaitong.risk.testing.RandomEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageBytesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 100, 1_000})
    void whatIsWrittenIsRead(int length) {
        RandomEvents random = new RandomEvents(length);
        Usage usage = RandomEvents.folded(random.stream(length)).usage();
        assertThat(UsageBytes.read(UsageBytes.write(usage))).isEqualTo(usage);
    }

    @Test
    void nothingStoredIsNothingKnown() {
        assertThat(UsageBytes.read(null)).isEqualTo(Usage.NONE);
    }

    @Test
    void theFullestUsageTakesLessThanFourteenKilobytes() {
        Usage usage = RandomEvents.folded(new RandomEvents(3).stream(5_000)).usage();
        assertThat(usage.purchases()).hasSize(Usage.PURCHASES_MAX);
        assertThat(UsageBytes.write(usage).length).isLessThan(14_000);
    }

    @Test
    void anotherFormIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> UsageBytes.read(new byte[] {4}))
                .withMessageContaining("form 2");
    }
}
