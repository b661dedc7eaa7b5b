package dev.kaitong.gateway.line.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.gateway.line.facts.Overdue;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M41 hardship pauses")
class PauseTest {
    private static final LocalDate DUE = LocalDate.of(2026, 11, 1);

    private static int daysPastDue(LocalDate today, Pause pause) {
        return new Overdue(DUE, 1).daysPastDue(today, pause);
    }

    @Test
    void aSecondPauseLeavesTheDaysOfTheFirstUncounted() {
        Pause first = Pause.of(DUE.plusDays(2), DUE.plusDays(12));
        Pause second = first.again(DUE.plusDays(20), DUE.plusDays(30));
        assertThat(daysPastDue(DUE.plusDays(20), first)).isEqualTo(10);
        assertThat(daysPastDue(DUE.plusDays(20), second)).isEqualTo(10);
        assertThat(daysPastDue(DUE.plusDays(33), second)).isEqualTo(13);
        Pause third = second.again(DUE.plusDays(40), DUE.plusDays(41));
        assertThat(daysPastDue(DUE.plusDays(50), third)).isEqualTo(29);
    }

    @Test
    void aPauseThatIsMovedWhileItRunsIsTheSamePause() {
        Pause first = Pause.of(DUE, DUE.plusDays(10));
        Pause moved = first.again(DUE.plusDays(5), DUE.plusDays(7));
        assertThat(moved).isEqualTo(Pause.of(DUE, DUE.plusDays(7)));
    }
}
