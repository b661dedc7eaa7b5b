package dev.kaitong.gateway.linereview;

import static dev.kaitong.gateway.linereview.Cases.NOW;
import static dev.kaitong.gateway.linereview.Cases.STRATEGY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Typology;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.line.facts.LineFacts;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M17 M35 what a cleared signal gives back")
class GivenBackTest {
    private static final long BASE = 1_000_001;

    private static Line review(Line line, LineFacts facts, Instant asOf) {
        return Review.review(line, facts, STRATEGY, asOf).after();
    }

    private static LineFacts both(int cashOut, int overspending) {
        return Cases.signal(
                Cases.signal(Typology.CASH_OUT, cashOut, Outcome.FAIL),
                Typology.OVERSPENDING,
                overspending,
                Outcome.FAIL);
    }

    @Test
    void whatAnotherSignalTookIsNotInTheWay() {
        Line lowered = review(Cases.line(BASE), both(90, 70), NOW);
        assertThat(lowered.baseLimitFen()).isEqualTo(375_001);
        Line left = review(lowered, both(0, 70), NOW);
        assertThat(left.baseLimitFen()).isBetween(750_000L, 750_001L);
        assertThat(left.acted()).hasSize(1);
        assertThat(review(left, both(0, 0), NOW).baseLimitFen()).isEqualTo(left.baseLimitFen());
    }

    @Test
    void whatIsNotGivenBackIsNotGivenBackLaterEither() {
        Line lowered = review(Cases.line(BASE), both(90, 70), NOW);
        Line calmer = review(lowered, both(90, 0), NOW);
        assertThat(calmer.baseLimitFen()).isEqualTo(lowered.baseLimitFen());
        assertThat(review(calmer, both(0, 0), NOW).baseLimitFen()).isBetween(749_998L, 750_004L);
    }

    @Test
    @DisplayName("M17 while somebody else uses the account nothing lowers its limit")
    void aVictimIsHeldAndNotLowered() {
        LineEvent stolen = Cases.event(LineEvent.Kind.ACCOUNT_COMPROMISED, NOW, 0, 0);
        LineFacts facts = Cases.signal(Cases.events(stolen), Typology.CASH_OUT, 90, Outcome.FAIL);
        Line held = review(Cases.line(BASE), facts, NOW);
        assertThat(held.holds().block()).isTrue();
        assertThat(held.baseLimitFen()).isEqualTo(BASE);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "7, true", "8, false"})
    @DisplayName("M17 what was taken in the week before the account was back comes back exactly")
    void whatAThiefCostComesBack(int days, boolean back) {
        LineFacts spends = Cases.signal(Typology.OVERSPENDING, 70, Outcome.REVIEW);
        Line lowered = review(Cases.line(BASE), spends, NOW);
        assertThat(lowered.baseLimitFen()).isEqualTo(750_001);
        Instant recoveredAt = NOW.plus(Duration.ofDays(days));
        LineEvent recovered = Cases.event(LineEvent.Kind.ACCOUNT_RECOVERED, recoveredAt, 0, 0);
        LineFacts calm =
                Cases.signal(Cases.events(recovered), Typology.OVERSPENDING, 0, Outcome.PASS);
        assertThat(review(lowered, calm, recoveredAt.plusSeconds(1)).baseLimitFen())
                .isEqualTo(back ? BASE : 750_001);
    }
}
