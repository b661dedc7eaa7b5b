package dev.kaitong.gateway.redecision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The worker warms up a service that comes back, and never runs in circles")
class RampTest {
    private final Ramp start = Ramp.start(16);

    @Test
    void doublesWhileItGetsOnAndMoreIsDue() {
        Ramp ramp = start;
        for (int expected : new int[] {2, 4, 8, 16, 16}) {
            ramp = ramp.after(new Ramp.Round(ramp.size(), ramp.size()));
            assertThat(ramp).isEqualTo(new Ramp(expected, 16, false));
        }
    }

    @Test
    void waitsWhenNothingMoreIsDue() {
        assertThat(new Ramp(8, 16, false).after(new Ramp.Round(3, 3)))
                .isEqualTo(new Ramp(16, 16, true));
    }

    @Test
    void beginsAgainAndWaitsWhenNobodyGotOn() {
        assertThat(new Ramp(16, 16, false).after(new Ramp.Round(16, 0))).isEqualTo(start);
        assertThat(new Ramp(16, 16, false).after(new Ramp.Round(0, 0))).isEqualTo(start);
    }

    @Test
    void oneThatGetsNowhereDoesNotHoldUpTheOthers() {
        assertThat(new Ramp(4, 16, false).after(new Ramp.Round(4, 3)))
                .isEqualTo(new Ramp(8, 16, false));
    }
}
