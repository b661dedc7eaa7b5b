package dev.kaitong.risk.behaviour.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.OverdueReport;
import dev.kaitong.risk.testing.NaiveHistory;
import dev.kaitong.risk.testing.RandomEvents;
import dev.kaitong.risk.testing.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssessBehaviourTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void nobodyIsSuspectedOfAnythingUnknown() {
        Assessment<RiskMeasures, Evidence> assessment = assess(Evidence.NONE, NOW);
        assertThat(assessment.service()).isEqualTo("risk");
        assertThat(assessment.outcome()).isEqualTo(Outcome.PASS);
        assertThat(assessment.measures().level()).isZero();
        assertThat(assessment.measures().typologies()).containsEntry(Typology.VIOLATION, 0);
        assertThat(assessment.reasons()).isEmpty();
        assertThat(assessment.rulesVersion()).isEqualTo("test-1");
        assertThat(assessment.asOf()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T00:00:00Z, FAIL",
        "2026-05-31T15:59:59.999999999Z, FAIL",
        "2026-05-31T16:00:00Z, PASS",
        "2026-06-01T00:00:00Z, PASS"
    })
    @DisplayName("M32 a violation counts to the last instant before its day of expiry in Shanghai")
    void aViolationCountsUntilItsDayOfExpiry(Instant asOf, Outcome outcome) {
        Evidence evidence =
                Samples.violations(
                        Samples.violation("COUPONS", "2026-02-01T00:00:00Z", "2026-06-01"));
        assertThat(assess(evidence, asOf).outcome()).isEqualTo(outcome);
    }

    @Test
    @DisplayName("M32 the reason names kinds, number and the first day without it")
    void theReasonSaysUntilWhen() {
        Evidence evidence =
                Samples.violations(
                        Samples.violation("RESALE", "2026-02-01T00:00:00Z", "2026-06-01"),
                        Samples.violation("COUPONS", "2026-02-02T00:00:00Z", "2026-08-01"),
                        Samples.violation("COUPONS", "2026-02-03T00:00:00Z", "2026-04-01"),
                        Samples.violation("PAST", "2025-02-03T00:00:00Z", "2026-03-01"));
        Assessment<RiskMeasures, Evidence> assessment = assess(evidence, NOW);
        assertThat(assessment.reasons())
                .containsExactly(
                        new Reason(
                                ReasonCode.VIOLATION_ON_RECORD,
                                ReasonParams.NONE
                                        .withUntil(LocalDate.of(2026, 8, 1))
                                        .withCount(3)
                                        .withItems(List.of("COUPONS", "RESALE"))));
        assertThat(assessment.measures().level()).isEqualTo(100);
        assertThat(assessment.measures().typologies()).containsEntry(Typology.VIOLATION, 100);
    }

    @Test
    @DisplayName("M33 minimum payments, last-day repayments and overdue bills decide nothing alone")
    void weakFactsDecideNothing() {
        List<Event> events = new ArrayList<>();
        for (int month = 1; month <= 6; month++) {
            String prefix = "2026-0" + month;
            events.add(Samples.bill(prefix + "-01T00:00:00Z", 10_000, prefix + "-10"));
            events.add(Samples.repayment(prefix + "-10T01:00:00Z", 1_000));
        }
        events.add(new Event.BillOverdue(new OverdueReport(NOW, 40, 9_000)));
        Evidence evidence = RandomEvents.folded(events);
        assertThat(RepaymentPattern.of(evidence, Samples.RULES).minimumPaymentsInARow())
                .isEqualTo(6);
        assertThat(assess(evidence, NOW).outcome()).isEqualTo(Outcome.PASS);
        assertThat(assess(evidence, NOW).measures().level()).isZero();
        assertThat(assess(evidence, NOW).reasons()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {"ACCOUNT_COMPROMISED", "CREDENTIALS_EXPOSED", "PHONE_CHANGED", "LOGIN_FAILED"})
    @DisplayName("M17 a stolen account is a victim's: identity-service judges it, not this one")
    void accountEventsAreKeptAndNotJudged(EventType type) {
        Evidence evidence = RandomEvents.folded(List.of(new Event.Counted(type, NOW)));
        assertThat(evidence.occurrences()).containsKey(type);
        assertThat(assess(evidence, NOW).outcome()).isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void itRefusesExactlyWhenTheWholeHistoryDoes(long seed) {
        RandomEvents random = new RandomEvents(seed);
        for (int i = 0; i < 200; i++) {
            List<Event> events = random.stream(1 + random.chance().nextInt(20));
            Instant asOf = random.aMoment();
            Assessment<RiskMeasures, Evidence> assessment =
                    assess(RandomEvents.folded(events), asOf);
            boolean refuses =
                    new NaiveHistory(events)
                            .refusesOn(LocalDate.ofInstant(asOf, ZoneId.of("Asia/Shanghai")));
            assertThat(assessment.outcome()).isEqualTo(refuses ? Outcome.FAIL : Outcome.PASS);
            assertThat(assessment.reasons()).hasSize(refuses ? 1 : 0);
            assertThat(assessment.measures().level()).isEqualTo(refuses ? 100 : 0);
        }
    }

    private static Assessment<RiskMeasures, Evidence> assess(Evidence evidence, Instant asOf) {
        return AssessBehaviour.assess(evidence, Samples.RULES, asOf);
    }
}
