package dev.kaitong.gateway.purchase.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.gateway.line.account.Actor;
import dev.kaitong.gateway.line.account.Balance;
import dev.kaitong.gateway.line.account.Caps;
import dev.kaitong.gateway.line.account.Hold;
import dev.kaitong.gateway.line.account.HoldKind;
import dev.kaitong.gateway.line.account.Holds;
import dev.kaitong.gateway.line.account.LineState;
import dev.kaitong.gateway.line.account.Release;
import dev.kaitong.gateway.strategy.LineRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M37 what becomes of a purchase")
class DecidePurchaseTest {
    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final LineRules.Purchases RULES = new LineRules.Purchases(100L, 500, 15, 7, 30);
    private static final OnLine OPEN =
            new OnLine(1_000, Caps.NONE, new Balance(300, 200, 0), Holds.NONE, false, null);

    private static PurchaseDecided decide(OnLine line, long fen, boolean passed, RiskSaid risk) {
        return DecidePurchase.decide(line, fen, passed, risk, RULES, NOW);
    }

    private static PurchaseDecided decide(OnLine line, long fen) {
        return decide(line, fen, false, new RiskSaid.NotAsked());
    }

    private static OnLine lastGood(Duration ago) {
        return new OnLine(1_000, Caps.NONE, Balance.ZERO, Holds.NONE, false, NOW.minus(ago));
    }

    @ParameterizedTest
    @CsvSource({"1, AUTHORISED", "500, AUTHORISED", "501, REFUSED", "2000, REFUSED"})
    void upToTheLastFenThatIsAvailable(long fen, PurchaseVerdict verdict) {
        assertThat(decide(OPEN, fen).verdict()).isEqualTo(verdict);
    }

    @Test
    void whoPaysDownToTheTargetThatWasNamedIsAuthorised() {
        PurchaseDecided refused = decide(OPEN, 700);
        assertThat(refused.cause()).isEqualTo(PurchaseCause.OVER_AVAILABLE);
        Reason reason = refused.reasons().getFirst();
        assertThat(reason.code()).isEqualTo(ReasonCode.UTILISATION_TOO_HIGH);
        assertThat(reason.params().targetFen()).isEqualTo(300);
        assertThat(decide(OPEN.with(new Balance(100, 200, 0)), 700).verdict())
                .isEqualTo(PurchaseVerdict.AUTHORISED);
        assertThat(decide(OPEN, 1_001).reasons()).isEmpty();
    }

    @Test
    void theShoppersOwnLimitIsNamedAsSuch() {
        OnLine own =
                new OnLine(
                        1_000,
                        new Caps(400L, null, null, null),
                        Balance.ZERO,
                        Holds.NONE,
                        false,
                        null);
        assertThat(decide(own, 401).cause()).isEqualTo(PurchaseCause.OVER_SELF_LIMIT);
        PurchaseDecided full = decide(own.with(new Balance(300, 0, 0)), 250);
        assertThat(full.cause()).isEqualTo(PurchaseCause.OVER_SELF_LIMIT);
        assertThat(full.reasons())
                .containsExactly(
                        new Reason(
                                ReasonCode.UTILISATION_TOO_HIGH,
                                ReasonParams.NONE.withTargetFen(150)));
        assertThat(decide(own, 1_001).cause()).isEqualTo(PurchaseCause.OVER_AVAILABLE);
        assertThat(decide(own, 400).verdict()).isEqualTo(PurchaseVerdict.AUTHORISED);
    }

    @Test
    void aHoldRefusesWithItsReasonsWhateverRiskWouldSay() {
        Hold hold =
                new Hold(
                        HoldKind.SECURITY,
                        List.of(Reason.of(ReasonCode.ACCOUNT_COMPROMISED)),
                        Actor.SYSTEM,
                        NOW,
                        List.of(),
                        LocalDate.of(2026, 12, 23),
                        List.of(Release.when(Release.Condition.ACCOUNT_RECOVERED)));
        OnLine held =
                new OnLine(1_000, Caps.NONE, Balance.ZERO, Holds.NONE.with(hold), false, null);
        PurchaseDecided decided = decide(held, 1, true, new RiskSaid.Silent(null));
        assertThat(decided.verdict()).isEqualTo(PurchaseVerdict.REFUSED);
        assertThat(decided.cause()).isEqualTo(PurchaseCause.HELD);
        assertThat(decided.reasons()).containsExactlyElementsOf(hold.reasons());
    }

    @Test
    void noLineRefuses() {
        assertThat(
                        DecidePurchase.decide(null, 1, false, new RiskSaid.NotAsked(), RULES, NOW)
                                .cause())
                .isEqualTo(PurchaseCause.NO_LINE);
    }

    @Test
    void whoMustShowWhoIsBuyingDoesSoOnce() {
        OnLine careful = new OnLine(1_000, Caps.NONE, Balance.ZERO, Holds.NONE, true, null);
        assertThat(decide(careful, 1).verdict()).isEqualTo(PurchaseVerdict.STEP_UP);
        assertThat(decide(careful, 1, true, new RiskSaid.NotAsked()).verdict())
                .isEqualTo(PurchaseVerdict.AUTHORISED);
    }

    @ParameterizedTest
    @CsvSource({"PASS, AUTHORISED", "REVIEW, REFUSED", "FAIL, REFUSED", "INSUFFICIENT, STEP_UP"})
    void whatRiskSaysCounts(Outcome outcome, PurchaseVerdict verdict) {
        PurchaseDecided decided =
                decide(
                        OPEN,
                        100,
                        false,
                        new RiskSaid.Answered(
                                outcome, List.of(Reason.of(ReasonCode.CASH_OUT_SUSPECTED)), 1));
        assertThat(decided.verdict()).isEqualTo(verdict);
        assertThat(decided.reasons().isEmpty()).isEqualTo(outcome == Outcome.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "15, 500, AUTHORISED, true",
        "16, 500, PENDING, false",
        "15, 501, PENDING, false",
        "0, 1, AUTHORISED, true"
    })
    void silenceStandsOnWhatWasLastKnownForAWhileAndASmallAmount(
            int minutesAgo, long fen, PurchaseVerdict verdict, boolean degraded) {
        PurchaseDecided decided =
                decide(
                        lastGood(Duration.ofMinutes(minutesAgo)),
                        fen,
                        false,
                        new RiskSaid.Silent(null));
        assertThat(decided.verdict()).isEqualTo(verdict);
        assertThat(decided.degraded()).isEqualTo(degraded);
    }

    @ParameterizedTest
    @CsvSource({"15, 500, AUTHORISED", "16, 500, PENDING", "15, 501, PENDING"})
    @DisplayName("M61 while risk tells nothing, what it last told stands for a while, degraded")
    void whatWasLastHeardStandsForAWhile(int minutesAgo, long fen, PurchaseVerdict verdict) {
        OnLine open = new OnLine(1_000, Caps.NONE, Balance.ZERO, Holds.NONE, false, null);
        Instant heardAt = NOW.minus(Duration.ofMinutes(minutesAgo));
        PurchaseDecided decided = decide(open, fen, false, new RiskSaid.Silent(heardAt));
        assertThat(decided.verdict()).isEqualTo(verdict);
        assertThat(decided.degraded()).isEqualTo(verdict == PurchaseVerdict.AUTHORISED);
    }

    @Test
    void silenceIsNeverARefusal() {
        assertThat(decide(OPEN, 500, false, new RiskSaid.Silent(null)).verdict())
                .isEqualTo(PurchaseVerdict.PENDING);
        assertThat(decide(OPEN, 501, false, new RiskSaid.Silent(null)).verdict())
                .isEqualTo(PurchaseVerdict.REFUSED); // more than there is, whatever risk would say
    }

    @Test
    void onALineThatHasEndedNothingIsBoughtAndWhatIsOwedIsNamed() {
        assertThat(DecidePurchase.onEnded(LineState.CLOSED_BY_SHOPPER, 100).cause())
                .isEqualTo(PurchaseCause.LINE_CLOSED);
        assertThat(DecidePurchase.onEnded(LineState.CHARGED_OFF, 0).cause())
                .isEqualTo(PurchaseCause.LINE_CLOSED);
        PurchaseDecided owed = DecidePurchase.onEnded(LineState.CHARGED_OFF, 1);
        assertThat(owed.verdict()).isEqualTo(PurchaseVerdict.REFUSED);
        assertThat(owed.cause()).isEqualTo(PurchaseCause.OWED);
        assertThat(owed.reasons())
                .containsExactly(
                        new Reason(
                                ReasonCode.OWN_LINE_OVERDUE, ReasonParams.NONE.withAmountFen(1)));
    }

    @Test
    void aHoldOfTheShoppersOwnIsCalledThat() {
        Holds own = Holds.NONE.with(hold(HoldKind.SHOPPER, List.of()));
        assertThat(decide(held(own), 1).cause()).isEqualTo(PurchaseCause.OWN_HOLD);
        Holds both = own.with(hold(HoldKind.SECURITY, List.of()));
        assertThat(decide(held(both), 1).cause()).isEqualTo(PurchaseCause.HELD);
    }

    private static Hold hold(HoldKind kind, List<Reason> reasons) {
        return new Hold(
                kind,
                reasons,
                Actor.SYSTEM,
                NOW,
                List.of(),
                LocalDate.of(2026, 12, 23),
                List.of(Release.when(Release.Condition.SHOPPER_ASKS)));
    }

    private static OnLine held(Holds holds) {
        return new OnLine(1_000, Caps.NONE, Balance.ZERO, holds, false, null);
    }
}
