package dev.kaitong.gateway.linereview;

import static dev.kaitong.gateway.linereview.Cases.NOW;
import static dev.kaitong.gateway.linereview.Cases.STRATEGY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.account.LineAction;
import dev.kaitong.gateway.line.account.LineState;
import dev.kaitong.gateway.line.account.Pause;
import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.line.facts.LineFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("When a line that is not paid back ends")
class ReviewChargeOffTest {
    private static final long BASE = 1_000_000;

    private static Reviewed review(Line line, LineFacts facts) {
        return Review.review(line, facts, STRATEGY, NOW);
    }

    private static List<LineAction> actions(Reviewed reviewed) {
        return reviewed.steps().stream().map(step -> step.change().action()).toList();
    }

    @ParameterizedTest
    @CsvSource({"180, false", "181, true", "400, true"})
    @DisplayName("M40 M41 a line ends as charged off after 180 days past due, and no sooner")
    void chargeOff(int days, boolean ends) {
        LineFacts overdue =
                Cases.events(Cases.event(LineEvent.Kind.BILL_OVERDUE, NOW, 5_000, days));
        Reviewed reviewed = review(Cases.line(BASE), overdue);
        if (!ends) {
            assertThat(reviewed.after().state()).isEqualTo(LineState.ACTIVE);
            assertThat(reviewed.nextAt()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
            return;
        }
        assertThat(actions(reviewed)).containsExactly(LineAction.CLOSED);
        assertThat(reviewed.after().state()).isEqualTo(LineState.CHARGED_OFF);
        assertThat(reviewed.nextAt()).isNull();
        Change change = reviewed.steps().getFirst().change();
        assertThat(change.into()).isEqualTo(LineState.CHARGED_OFF);
        assertThat(change.reasons())
                .containsExactly(
                        new Reason(
                                ReasonCode.OWN_LINE_OVERDUE,
                                ReasonParams.NONE.withAmountFen(5_000)));
    }

    @Test
    @DisplayName(
            "M41 days of a hardship pause do not lead to a charge-off, repayment ends the way to"
                    + " it")
    void noChargeOff() {
        LineEvent late = Cases.event(LineEvent.Kind.BILL_OVERDUE, NOW, 5_000, 185);
        Line paused =
                Cases.line(BASE)
                        .withPause(Pause.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 1)));
        assertThat(review(paused, Cases.events(late)).after().state()).isEqualTo(LineState.ACTIVE);
        // 200 days were past due before it began; it ends on the first day after the pause.
        LineEvent longLate = Cases.event(LineEvent.Kind.BILL_OVERDUE, NOW, 5_000, 222);
        Reviewed reviewed = review(paused, Cases.events(longLate));
        assertThat(reviewed.after().state()).isEqualTo(LineState.ACTIVE);
        assertThat(
                        Review.review(
                                        paused,
                                        Cases.events(longLate),
                                        STRATEGY,
                                        Instant.parse("2026-11-30T16:00:00Z"))
                                .after()
                                .state())
                .isEqualTo(LineState.CHARGED_OFF);
        LineEvent paid = Cases.event(LineEvent.Kind.REPAYMENT_MADE, NOW.plusSeconds(1), 5_000, 0);
        assertThat(review(Cases.line(BASE), Cases.events(late, paid)).after().state())
                .isEqualTo(LineState.ACTIVE);
    }
}
