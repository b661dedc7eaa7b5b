package dev.kaitong.identity.profile.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTest {
    /** Hours of a day; an empty cell is an event that never came. */
    @ParameterizedTest
    @CsvSource({
        "  ,  ,  ,  , false, false",
        " 5,  ,  ,  , true,  false",
        " 5, 4,  ,  , true,  false",
        " 5, 5,  ,  , false, false",
        " 5, 6,  ,  , false, false",
        "  , 5,  ,  , false, false",
        "  ,  , 5,  , false, true",
        "  ,  , 5, 4, false, true",
        "  ,  , 5, 5, false, false",
        "  ,  , 5, 6, false, false",
        "  , 4, 5,  , false, true",
        "  , 5, 5,  , false, false",
        "  , 6, 5,  , false, false",
        " 5,  , 5, 6, true,  false",
        " 5, 6, 7,  , false, true"
    })
    void aStateStandsUntilItIsEnded(
            @Nullable Integer compromised,
            @Nullable Integer recovered,
            @Nullable Integer exposed,
            @Nullable Integer reset,
            boolean stolen,
            boolean leaked) {
        Account account = new Account(at(compromised), at(recovered), at(exposed), at(reset), null);
        assertThat(account.compromised()).isEqualTo(stolen);
        assertThat(account.exposed()).isEqualTo(leaked);
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "9"})
    void aRecoveryEndsBothAndAResetTheExposureOnly(int hour) {
        Account account = new Account(at(5), at(3), at(6), at(2), at(1));
        Account recovered = account.recovered(hour(hour));
        assertThat(recovered.compromised()).isFalse();
        assertThat(recovered.exposed()).isFalse();
        Account reset = account.reset(hour(hour));
        assertThat(reset.compromised()).isTrue();
        assertThat(reset.exposed()).isFalse();
        assertThat(reset.phoneChangedAt()).isEqualTo(at(1));
    }

    @Test
    void endingWhatNeverWasChangesNothingThatCounts() {
        assertThat(Account.NONE.recovered(hour(1)).compromised()).isFalse();
        assertThat(Account.NONE.reset(hour(1)).exposed()).isFalse();
        assertThat(Account.NONE.recovered(hour(1)).recoveredAt()).isEqualTo(hour(1));
    }

    private static @Nullable Instant at(@Nullable Integer hour) {
        return hour == null ? null : hour(hour);
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-11-23T00:00:00Z").plusSeconds(hour * 3_600L);
    }
}
