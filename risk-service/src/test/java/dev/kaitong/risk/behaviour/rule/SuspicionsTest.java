package dev.kaitong.risk.behaviour.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.Cure;
import dev.kaitong.contract.CureCode;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.OutcomeLaw;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.evidence.Clearance;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.level.Feature;
import dev.kaitong.risk.behaviour.level.FeaturePoints;
import dev.kaitong.risk.behaviour.level.LevelTable;
import dev.kaitong.risk.testing.Line;
import dev.kaitong.risk.testing.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M31 M33 M34 what looks wrong, as outcome and reasons")
class SuspicionsTest {
    private static final Rules RULES =
            Tables.rules(
                    Tables.of(
                            Typology.CASH_OUT,
                            Feature.AMOUNT,
                            Feature.AFTER_REPAYMENT,
                            Feature.MERCHANT_LARGE_BEFORE),
                    Tables.of(
                            Typology.TAKEOVER,
                            Feature.ACCESS_CHANGES,
                            Feature.AT_NIGHT,
                            Feature.LIQUID_1_DAY),
                    Tables.of(
                            Typology.OVERSPENDING,
                            Feature.NEARLY_FULL_BILLS,
                            Feature.MINIMUM_PAYMENTS,
                            Feature.INQUIRIES));

    private static Assessment<RiskMeasures, Evidence> assess(Evidence evidence, Instant asOf) {
        return AssessBehaviour.assess(evidence, RULES, asOf);
    }

    private static List<ReasonCode> codes(Assessment<RiskMeasures, Evidence> assessment) {
        return assessment.reasons().stream().map(Reason::code).toList();
    }

    private static Line drained() {
        return new Line().buys(-300, 100_000).repays(-1, 100_000, "own").buys(0, 400_000);
    }

    private static Line drainedAtTheSameMerchant() {
        return new Line().buys(-300, 400_000).repays(-1, 400_000, "own").buys(0, 400_000);
    }

    @Test
    void oneFamilyAloneDecidesNothing() {
        Assessment<RiskMeasures, Evidence> assessment =
                assess(new Line().buys(0, 999_000).evidence(), Line.NOON);
        assertThat(assessment.outcome()).isEqualTo(Outcome.PASS);
        assertThat(assessment.reasons()).isEmpty();
        assertThat(assessment.measures().level()).isEqualTo(30);
    }

    @Test
    void twoFamiliesBringAPersonInAndSayUntilWhenAndAboutWhat() {
        Assessment<RiskMeasures, Evidence> assessment = assess(drained().evidence(), Line.NOON);
        assertThat(assessment.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(assessment.measures().typologies()).containsEntry(Typology.CASH_OUT, 60);
        assertThat(assessment.reasons())
                .containsExactly(
                        new Reason(
                                ReasonCode.CASH_OUT_SUSPECTED,
                                ReasonParams.NONE
                                        .withUntil(LocalDate.of(2026, 6, 5))
                                        .withAmountFen(400_000)
                                        .withItems(List.of("o-1"))));
    }

    @Test
    void afterItsDayItDecidesNothingAnyMore() {
        Evidence evidence = drained().evidence();
        Instant until = LocalDate.of(2026, 6, 5).atStartOfDay(Calendar.ZONE).toInstant();
        assertThat(assess(evidence, until).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void threeFamiliesRefuseAndTheMerchantIsAReasonOfItsOwnOnlyWhereItWasDecisive() {
        Assessment<RiskMeasures, Evidence> assessment =
                assess(drainedAtTheSameMerchant().evidence(), Line.NOON);
        assertThat(assessment.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(codes(assessment)).containsExactly(ReasonCode.CASH_OUT_CONFIRMED);
        Evidence another = new Line().buys(-300, 400_000).buys(0, 400_000).evidence();
        assertThat(codes(assess(another, Line.NOON)))
                .containsExactly(ReasonCode.CASH_OUT_SUSPECTED, ReasonCode.RISKY_MERCHANTS);
    }

    @Test
    @DisplayName(
            "M17 the owner of an account in other hands is never refused, and recovery ends it")
    void aTakeoverNeverRefuses() {
        Line line =
                new Line()
                        .happens(11, EventType.CREDENTIALS_RESET)
                        .buysAt(13, 200_000, "m-2", "topup", false);
        Instant night = Line.hour(13);
        Assessment<RiskMeasures, Evidence> assessment = assess(line.evidence(), night);
        assertThat(assessment.measures().typologies()).containsEntry(Typology.TAKEOVER, 90);
        assertThat(assessment.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(codes(assessment)).containsExactly(ReasonCode.DEVICE_UNUSUAL);
        assertThat(
                        OutcomeLaw.contradiction(
                                ServiceName.RISK, assessment.outcome(), assessment.reasons()))
                .isNull();
        line.happens(40, EventType.ACCOUNT_RECOVERED);
        assertThat(assess(line.evidence(), Line.hour(41)).outcome()).isEqualTo(Outcome.PASS);
        assertThat(assess(line.evidence(), Line.hour(41)).measures().level()).isZero();
    }

    @Test
    void manySmallThingsThatDecideTogetherAreNamedAllTheSame() {
        Map<Feature, Integer> worth =
                Map.of(
                        Feature.AFTER_REPAYMENT,
                        10,
                        Feature.COUNT_1_HOUR,
                        10,
                        Feature.USED_AFTER,
                        19,
                        Feature.SPENT_1_DAY,
                        9,
                        Feature.AMOUNT,
                        9);
        List<FeaturePoints> points =
                worth.entrySet().stream()
                        .map(one ->
                                new FeaturePoints(
                                        one.getKey(), List.of(0.0), List.of(0, one.getValue())))
                        .toList();
        Rules rules =
                Tables.rules(new LevelTable(Typology.OVERSPENDING, 20, 40, 90, 100, 20, points));
        Assessment<RiskMeasures, Evidence> assessment =
                AssessBehaviour.assess(drained().evidence(), rules, Line.NOON);
        assertThat(assessment.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(codes(assessment)).hasSize(1);
        assertThat(
                        OutcomeLaw.contradiction(
                                ServiceName.RISK, assessment.outcome(), assessment.reasons()))
                .isNull();
    }

    @Test
    @DisplayName("M17 what a thief bought speaks against the owner in no other way either")
    void aThiefsPurchasesAreNotTheOwners() {
        Line line = drained().happens(100, EventType.ACCOUNT_RECOVERED);
        assertThat(assess(line.evidence(), Line.hour(101)).outcome()).isEqualTo(Outcome.PASS);
        Line late = drained().happens(7 * 24, EventType.ACCOUNT_RECOVERED);
        assertThat(assess(late.evidence(), Line.NOON).outcome()).isEqualTo(Outcome.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({
        ",         ,    0,  PASS,   of every kind",
        "CASH_OUT, ,    0,  PASS,   of this one",
        "CASH_OUT, ,    -1, REVIEW, from before the purchase",
        "CASH_OUT, o-1, 0,  PASS,   of this order",
        "CASH_OUT, o-0, 0,  REVIEW, of another order",
        "COUPONS,  ,    0,  REVIEW, of something else"
    })
    @DisplayName("M31 proof of purchase clears what it covers, and nothing else")
    void proof(String kind, String orderId, double hours, Outcome outcome, String why) {
        Evidence proven =
                drained().evidence().cleared(new Clearance(kind, Line.hour(hours), orderId));
        assertThat(assess(proven, Line.NOON).outcome()).as(why).isEqualTo(outcome);
    }

    @Test
    @DisplayName("M33 last-day repayment is named only beside something that decides")
    void lastDayRepaymentAloneIsNothing() {
        Line line = overspent();
        Assessment<RiskMeasures, Evidence> assessment = assess(line.evidence(), Line.NOON);
        assertThat(assessment.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(codes(assessment))
                .containsExactlyInAnyOrder(
                        ReasonCode.LINE_NEARLY_FULL,
                        ReasonCode.MINIMUM_PAYMENTS,
                        ReasonCode.SPENDING_BEYOND_MEANS);
        assertThat(assessment.reasons())
                .filteredOn(reason -> reason.code() == ReasonCode.MINIMUM_PAYMENTS)
                .allSatisfy(reason -> assertThat(reason.params().cycles()).isEqualTo(1));
    }

    @Test
    @DisplayName("M33 beside other reasons, repaying on the last day is named")
    void lastDayRepaymentBesideOthers() {
        Line line =
                new Line()
                        .isBilled(-1_500, 900_000, LocalDate.of(2026, 4, 10))
                        .repays(-1_252, 90_000, "own")
                        .isBilled(-900, 900_000, LocalDate.of(2026, 5, 10))
                        .repays(-532, 90_000, "own")
                        .buys(0, 100);
        Assessment<RiskMeasures, Evidence> assessment = assess(line.evidence(), Line.NOON);
        assertThat(assessment.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(codes(assessment).getLast()).isEqualTo(ReasonCode.LAST_DAY_REPAYMENT);
        assertThat(assessment.reasons().getLast().params().count()).isEqualTo(2);
    }

    @Test
    @DisplayName("M34 over-consumption that is only watched is named and decides nothing")
    void watched() {
        Rules rules =
                Tables.rules(
                        new LevelTable(
                                Typology.OVERSPENDING,
                                25,
                                60,
                                80,
                                100,
                                20,
                                Tables.of(Typology.OVERSPENDING, Feature.NEARLY_FULL_BILLS)
                                        .features()));
        Line line = new Line().isBilled(-100, 900_000).buys(0, 100);
        Assessment<RiskMeasures, Evidence> assessment =
                AssessBehaviour.assess(line.evidence(), rules, Line.NOON);
        assertThat(assessment.outcome()).isEqualTo(Outcome.PASS);
        assertThat(codes(assessment)).containsExactly(ReasonCode.LINE_NEARLY_FULL);
    }

    private static Line overspent() {
        return new Line()
                .isBilled(-1_000, 900_000)
                .repays(-900, 90_000, "own")
                .happens(-50, EventType.INQUIRY_MADE)
                .buys(0, 100);
    }

    @ParameterizedTest
    @CsvSource({
        "PROVE_PURCHASES,   PASS",
        "USE_KNOWN_DEVICE,  PASS",
        "AGE_OUT,           PASS",
        "SPEND_LESS,        PASS",
        "PAY_DOWN_BALANCE,  PASS",
        "REPAY_EARLY,       REVIEW"
    })
    @DisplayName("M70 cures of what looks wrong")
    void cures(CureCode code, Outcome outcome) {
        Cured cured =
                Cured.by(
                        List.of(new Cure(code, ReasonParams.NONE)),
                        drained().evidence(),
                        RULES,
                        Line.NOON);
        assertThat(AssessBehaviour.assess(cured.evidence(), RULES, cured.asOf()).outcome())
                .isEqualTo(outcome);
    }
}
