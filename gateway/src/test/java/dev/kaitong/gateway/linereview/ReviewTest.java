package dev.kaitong.gateway.linereview;

import static dev.kaitong.gateway.linereview.Cases.NOW;
import static dev.kaitong.gateway.linereview.Cases.STRATEGY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.contract.Typology;
import dev.kaitong.gateway.line.account.Hold;
import dev.kaitong.gateway.line.account.HoldKind;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.account.LineAction;
import dev.kaitong.gateway.line.account.LineState;
import dev.kaitong.gateway.line.account.Pause;
import dev.kaitong.gateway.line.account.SelfLimit;
import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.line.facts.LineFacts;
import dev.kaitong.gateway.line.facts.SignalFact;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is to be done to a line")
class ReviewTest {
    private static final long BASE = 1_000_001;

    private static List<LineAction> actions(Reviewed reviewed) {
        return reviewed.steps().stream().map(step -> step.change().action()).toList();
    }

    private static Reviewed review(Line line, LineFacts facts) {
        return Review.review(line, facts, STRATEGY, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "59, FAIL, false, false",
        "60, PASS, false, false",
        "60, REVIEW, true, false",
        "79, FAIL, true, false",
        "80, REVIEW, true, false",
        "80, FAIL, true, true",
        "100, FAIL, true, true"
    })
    void cashOutHoldsFromSixtyAndLowersFromEightyWhenTheVerdictGoesWithIt(
            int level, Outcome outcome, boolean holds, boolean lowers) {
        Reviewed reviewed =
                review(Cases.line(BASE), Cases.signal(Typology.CASH_OUT, level, outcome));
        assertThat(reviewed.after().holds().of(HoldKind.CASH_OUT_REVIEW).isPresent())
                .isEqualTo(holds);
        assertThat(reviewed.after().baseLimitFen()).isEqualTo(lowers ? 500_001 : BASE);
    }

    @Test
    void lookingTwiceDoesNothingTheSecondTime() {
        LineFacts facts = Cases.signal(Typology.CASH_OUT, 90, Outcome.FAIL);
        Reviewed first = review(Cases.line(BASE), facts);
        assertThat(actions(first))
                .containsExactly(LineAction.HOLD_PLACED, LineAction.LIMIT_DECREASED);
        assertThat(first.after().changeNo()).isEqualTo(2);
        assertThat(review(first.after(), facts).steps()).isEmpty();
    }

    @Test
    void aClearedSignalReleasesItsHoldAndGivesBackWhatItTook() {
        Line line =
                review(Cases.line(BASE), Cases.signal(Typology.CASH_OUT, 90, Outcome.FAIL)).after();
        Reviewed cleared = review(line, Cases.signal(Typology.CASH_OUT, 39, Outcome.PASS));
        assertThat(actions(cleared))
                .containsExactly(LineAction.HOLD_RELEASED, LineAction.LIMIT_INCREASED);
        assertThat(cleared.after().baseLimitFen()).isEqualTo(BASE);
        assertThat(cleared.after().holds().block()).isFalse();
    }

    @Test
    void anOverspenderIsLoweredOnceAndNotRestoredAndAgainOnlyAfterItHasCleared() {
        LineFacts spends = Cases.signal(Typology.OVERSPENDING, 70, Outcome.REVIEW);
        Line lowered = review(Cases.line(BASE), spends).after();
        assertThat(lowered.baseLimitFen()).isEqualTo(750_001);
        assertThat(lowered.holds().block()).isFalse();
        assertThat(review(lowered, spends).steps()).isEmpty();
        Line calm = review(lowered, Cases.signal(Typology.OVERSPENDING, 0, Outcome.PASS)).after();
        assertThat(calm.baseLimitFen()).isEqualTo(750_001);
        assertThat(review(calm, spends).after().baseLimitFen()).isEqualTo(562_501);
    }

    @Test
    void aConfirmedViolationCloses() {
        Reviewed reviewed =
                review(Cases.line(BASE), Cases.signal(Typology.VIOLATION, 80, Outcome.FAIL));
        assertThat(actions(reviewed)).containsExactly(LineAction.CLOSED);
        assertThat(reviewed.after().state()).isEqualTo(LineState.CLOSED_BY_LENDER);
        assertThat(reviewed.nextAt()).isNull();
        assertThat(review(reviewed.after(), LineFacts.NONE).steps()).isEmpty();
    }

    @Test
    @DisplayName("M17 a protective hold is temporary, and recovery leaves the line as it was")
    void aStolenAccountIsHeldAndComesBackExactlyAsItWas() {
        LineEvent stolen = Cases.event(LineEvent.Kind.ACCOUNT_COMPROMISED, NOW, 0, 0);
        LineEvent back =
                Cases.event(LineEvent.Kind.ACCOUNT_RECOVERED, NOW.plus(Duration.ofHours(2)), 0, 0);
        Line before = Cases.line(BASE);
        LineFacts facts = Cases.signal(Cases.events(stolen), Typology.TAKEOVER, 95, Outcome.FAIL);
        Reviewed held = review(before, facts);
        assertThat(held.after().holds().of(HoldKind.SECURITY).orElseThrow().reasons())
                .extracting(reason -> reason.code())
                .containsExactly(ReasonCode.ACCOUNT_COMPROMISED);
        Reviewed recovered =
                Review.review(
                        held.after(),
                        Cases.signal(
                                Cases.events(back, stolen), Typology.TAKEOVER, 95, Outcome.FAIL),
                        STRATEGY,
                        NOW.plus(Duration.ofHours(3)));
        assertThat(actions(recovered)).containsExactly(LineAction.HOLD_RELEASED);
        Line after = recovered.after();
        assertThat(after.baseLimitFen()).isEqualTo(before.baseLimitFen());
        assertThat(after.holds()).isEqualTo(before.holds());
        assertThat(after.stepUp()).isFalse();
        assertThat(after.limitChangedAt()).isEqualTo(before.limitChangedAt());
    }

    @Test
    void anExposedPasswordHoldsUntilItIsReset() {
        LineEvent exposed = Cases.event(LineEvent.Kind.CREDENTIALS_EXPOSED, NOW, 0, 0);
        LineEvent reset = Cases.event(LineEvent.Kind.CREDENTIALS_RESET, NOW.plusSeconds(1), 0, 0);
        Line held = review(Cases.line(BASE), Cases.events(exposed)).after();
        assertThat(held.holds().of(HoldKind.SECURITY).orElseThrow().reasons().getFirst().code())
                .isEqualTo(ReasonCode.CREDENTIALS_EXPOSED);
        assertThat(review(held, Cases.events(reset, exposed)).after().holds().block()).isFalse();
    }

    @Test
    void aTakeoverThatIsOnlyWatchedAsksForAProofAndHoldsNothing() {
        Reviewed watched =
                review(Cases.line(BASE), Cases.signal(Typology.TAKEOVER, 45, Outcome.PASS));
        assertThat(watched.steps()).isEmpty();
        assertThat(watched.after().stepUp()).isTrue();
    }

    @Test
    void whatAReviewLeavesOnTheLineBesideItsStepsIsLookedAtAgainAtOnce() {
        LineFacts facts =
                Cases.signal(
                        Cases.signal(Typology.TAKEOVER, 45, Outcome.REVIEW),
                        Typology.CASH_OUT,
                        70,
                        Outcome.REVIEW);
        Reviewed held = review(Cases.line(BASE), facts);
        assertThat(actions(held)).containsExactly(LineAction.HOLD_PLACED);
        assertThat(held.steps().getLast().after().stepUp()).isFalse();
        assertThat(held.more()).isTrue();
        Reviewed again = review(held.steps().getLast().after(), facts);
        assertThat(again.after().stepUp()).isTrue();
        assertThat(again.more()).isFalse();
    }

    @Test
    @DisplayName("M42 what risk-service found is what the shopper is told, with its date")
    void theReasonsOfRiskAreToldAndTheHoldIsLookedAtOnItsLastDay() {
        LocalDate until = LocalDate.of(2026, 11, 30);
        Reason said = new Reason(ReasonCode.RISKY_MERCHANTS, ReasonParams.NONE.withUntil(until));
        LineFacts facts =
                LineFacts.NONE.with(
                        Typology.CASH_OUT,
                        new SignalFact(90, Outcome.FAIL, "e-1", NOW, until, List.of(said)));
        Reviewed reviewed = review(Cases.line(BASE), facts);
        assertThat(reviewed.steps())
                .allSatisfy(step -> assertThat(step.change().reasons()).containsExactly(said));
        Hold hold = reviewed.after().holds().of(HoldKind.CASH_OUT_REVIEW).orElseThrow();
        assertThat(hold.reasons()).containsExactly(said);
        assertThat(hold.reviewOn()).isEqualTo(until);
        Instant day = Instant.parse("2026-11-29T16:00:00Z");
        assertThat(reviewed.nextAt()).isEqualTo(day);
        assertThat(Review.review(reviewed.after(), facts, STRATEGY, day).askRisk()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, true", "30, true", "180, true"})
    @DisplayName("M41 a hold from the fourth day past due, released on full cure")
    void delinquency(int daysPastDue, boolean held) {
        LineEvent late = Cases.event(LineEvent.Kind.BILL_OVERDUE, NOW, 500, daysPastDue);
        Line line = review(Cases.line(BASE), Cases.events(late)).after();
        assertThat(line.holds().of(HoldKind.DELINQUENCY).isPresent()).isEqualTo(held);
        LineEvent part = Cases.event(LineEvent.Kind.REPAYMENT_MADE, NOW.plusSeconds(1), 499, 0);
        line = review(line, Cases.events(late, part)).after();
        assertThat(line.holds().of(HoldKind.DELINQUENCY).isPresent()).isEqualTo(held);
        LineEvent rest = Cases.event(LineEvent.Kind.REPAYMENT_MADE, NOW.plusSeconds(2), 1, 0);
        line = review(line, Cases.events(late, part, rest)).after();
        assertThat(line.holds().block()).isFalse();
    }

    @Test
    void theNextBucketIsRecordedWhenItsDayComes() {
        LineEvent late = Cases.event(LineEvent.Kind.BILL_OVERDUE, NOW, 500, 30);
        Reviewed first = review(Cases.line(BASE), Cases.events(late));
        assertThat(first.nextAt()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
        Reviewed next =
                Review.review(
                        first.after(),
                        Cases.events(late),
                        STRATEGY,
                        Objects.requireNonNull(first.nextAt()));
        assertThat(actions(next)).containsExactly(LineAction.HOLD_PLACED);
        assertThat(next.after().holds().of(HoldKind.DELINQUENCY).orElseThrow().evidence())
                .containsExactly("bucket M2");
    }

    @Test
    void aHardshipPauseStopsTheDaysAndNewDebt() {
        LineEvent late = Cases.event(LineEvent.Kind.BILL_OVERDUE, NOW, 500, 3);
        Line paused =
                Cases.line(BASE)
                        .withPause(Pause.of(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 1, 23)));
        Reviewed during =
                Review.review(paused, Cases.events(late), STRATEGY, NOW.plus(Duration.ofDays(20)));
        assertThat(during.after().holds().of(HoldKind.DELINQUENCY)).isEmpty();
        assertThat(during.after().holds().of(HoldKind.AFFORDABILITY)).isPresent();
        Reviewed afterwards =
                Review.review(
                        during.after(),
                        Cases.events(late),
                        STRATEGY,
                        NOW.plus(Duration.ofDays(62)));
        assertThat(afterwards.after().holds().of(HoldKind.AFFORDABILITY)).isEmpty();
        assertThat(afterwards.after().holds().of(HoldKind.DELINQUENCY)).isPresent();
    }

    @Test
    void aHigherOwnLimitHoldsWhenItHasWaited() {
        Line line =
                Cases.line(BASE)
                        .withSelfLimit(new SelfLimit(100L, 900L, NOW.plus(Duration.ofHours(24))));
        assertThat(review(line, LineFacts.NONE).nextAt()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        assertThat(review(line, LineFacts.NONE).steps()).isEmpty();
        Reviewed later =
                Review.review(line, LineFacts.NONE, STRATEGY, NOW.plus(Duration.ofHours(24)));
        assertThat(actions(later)).containsExactly(LineAction.LIMIT_INCREASED);
        assertThat(later.after().selfLimit()).isEqualTo(new SelfLimit(900L, null, null));
        assertThat(later.after().baseLimitFen()).isEqualTo(BASE);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43, 44, 45, 46})
    void whateverHappensADecreaseIsAtMostHalfAndTheSecondLookDoesNothing(long seed) {
        Random chance = new Random(seed);
        Line line = Cases.line(20_000L + chance.nextInt(5_000_000));
        LineFacts facts = LineFacts.NONE;
        Instant now = NOW;
        for (int i = 0; i < 300; i++) {
            now = now.plus(Duration.ofHours(chance.nextInt(48)));
            Typology typology =
                    List.of(Typology.CASH_OUT, Typology.TAKEOVER, Typology.OVERSPENDING)
                            .get(chance.nextInt(3));
            facts =
                    Cases.signal(
                            facts,
                            typology,
                            chance.nextInt(101),
                            List.of(Outcome.values()).get(chance.nextInt(Outcome.values().length)));
            Reviewed reviewed = Review.review(line, facts, STRATEGY, now);
            long before = line.baseLimitFen();
            for (Step step : reviewed.steps()) {
                if (step.change().action() == LineAction.LIMIT_DECREASED) {
                    assertThat(2 * step.after().baseLimitFen()).isGreaterThanOrEqualTo(before);
                }
                if (step.change().hold() != null) {
                    assertThat(step.after().baseLimitFen()).isEqualTo(before);
                }
                before = step.after().baseLimitFen();
            }
            assertThat(reviewed.after().baseLimitFen()).isGreaterThanOrEqualTo(10_000);
            assertThat(Review.review(reviewed.after(), facts, STRATEGY, now).steps()).isEmpty();
            line = reviewed.after();
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 50, 50", "101, 50, 51", "3, 33, 3", "1, 50, 1", "7, 25, 6"})
    void neverMoreIsTakenThanTheShare(long fen, int percent, long after) {
        assertThat(Review.lowered(fen, percent)).isEqualTo(after);
    }
}
