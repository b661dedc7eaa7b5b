package dev.kaitong.risk.behaviour.rule;

import static dev.kaitong.risk.testing.Samples.bill;
import static dev.kaitong.risk.testing.Samples.repayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Cure;
import dev.kaitong.contract.CureCode;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.OverdueReport;
import dev.kaitong.risk.testing.RandomEvents;
import dev.kaitong.risk.testing.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CuredTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Evidence TWO_VIOLATIONS =
            Samples.violations(
                    Samples.violation("COUPONS", "2026-02-01T00:00:00Z", "2026-06-01"),
                    Samples.violation("RESALE", "2026-03-01T00:00:01Z", "2026-08-01"));
    private static final Set<CureCode> EFFECTIVE =
            EnumSet.of(
                    CureCode.APPEAL,
                    CureCode.AGE_OUT,
                    CureCode.WAIT_UNTIL,
                    CureCode.PAY_IN_FULL,
                    CureCode.REPAY_OVERDUE);

    @ParameterizedTest
    @CsvSource({
        "AGE_OUT,    2026-07-31, FAIL",
        "AGE_OUT,    2026-08-01, PASS",
        "WAIT_UNTIL, 2026-08-01, PASS",
        "AGE_OUT,    2020-01-01, FAIL",
        "AGE_OUT,    ,           PASS"
    })
    void waitingPassesWhenTheLastHasExpired(CureCode code, LocalDate until, Outcome outcome) {
        ReasonParams params =
                until == null ? ReasonParams.NONE : ReasonParams.NONE.withUntil(until);
        assertThat(outcomeAfter(TWO_VIOLATIONS, new Cure(code, params))).isEqualTo(outcome);
    }

    @Test
    void waitingNeverGoesBackInTime() {
        ReasonParams past = ReasonParams.NONE.withUntil(LocalDate.of(2020, 1, 1));
        assertThat(cured(TWO_VIOLATIONS, new Cure(CureCode.AGE_OUT, past)).asOf()).isEqualTo(NOW);
    }

    @Test
    void waitingForNothingIsNoWaiting() {
        assertThat(cured(Evidence.NONE, new Cure(CureCode.AGE_OUT, ReasonParams.NONE)))
                .isEqualTo(new Cured(Evidence.NONE, NOW));
    }

    @Test
    void anAppealThatIsUpheldClearsTheKindsItNames() {
        assertThat(outcomeAfter(TWO_VIOLATIONS, appeal("COUPONS"))).isEqualTo(Outcome.FAIL);
        assertThat(outcomeAfter(TWO_VIOLATIONS, appeal("RESALE"))).isEqualTo(Outcome.FAIL);
        assertThat(outcomeAfter(TWO_VIOLATIONS, appeal("COUPONS"), appeal("RESALE")))
                .isEqualTo(Outcome.PASS);
        assertThat(outcomeAfter(TWO_VIOLATIONS, appeal("COUPONS", "RESALE")))
                .isEqualTo(Outcome.PASS);
        assertThat(outcomeAfter(TWO_VIOLATIONS, appeal("UNKNOWN"))).isEqualTo(Outcome.FAIL);
    }

    @Test
    void anAppealThatNamesNothingIsAboutEverything() {
        assertThat(outcomeAfter(TWO_VIOLATIONS, appeal())).isEqualTo(Outcome.PASS);
        assertThat(outcomeAfter(TWO_VIOLATIONS, new Cure(CureCode.APPEAL, ReasonParams.NONE)))
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void payingInFullEndsTheRowOfMinimumPayments() {
        Evidence evidence =
                RandomEvents.folded(
                        List.of(
                                bill("2026-02-01T00:00:00Z", 10_000, null),
                                repayment("2026-02-09T00:00:00Z", 1_000)));
        assertThat(pattern(new Cured(evidence, NOW)).minimumPaymentsInARow()).isEqualTo(1);
        Cured paid = cured(evidence, new Cure(CureCode.PAY_IN_FULL, ReasonParams.NONE));
        assertThat(pattern(paid).minimumPaymentsInARow()).isZero();
        assertThat(paid.evidence().repayments().getFirst().amountFen()).isEqualTo(9_000);
        assertThat(cured(paid.evidence(), new Cure(CureCode.PAY_IN_FULL, ReasonParams.NONE)))
                .isEqualTo(paid);
    }

    @Test
    void repayingWhatIsOverdueLeavesNothingOverdue() {
        Evidence evidence =
                RandomEvents.folded(
                        List.of(
                                new Event.BillOverdue(
                                        new OverdueReport(NOW.minusSeconds(9), 3, 700))));
        Cured repaid = cured(evidence, new Cure(CureCode.REPAY_OVERDUE, ReasonParams.NONE));
        assertThat(pattern(new Cured(evidence, NOW)).overdueFen()).isEqualTo(700);
        assertThat(pattern(repaid).overdueFen()).isZero();
    }

    @ParameterizedTest
    @EnumSource(CureCode.class)
    void aCureOfSomethingElseChangesNothing(CureCode code) {
        Cured cured = cured(TWO_VIOLATIONS, new Cure(code, ReasonParams.NONE));
        if (!EFFECTIVE.contains(code)) {
            assertThat(cured).isEqualTo(new Cured(TWO_VIOLATIONS, NOW));
        }
        Cured ofNothing = cured(Evidence.NONE, new Cure(code, ReasonParams.NONE));
        assertThat(
                        AssessBehaviour.assess(
                                        ofNothing.evidence(), Samples.RULES, ofNothing.asOf())
                                .outcome())
                .isEqualTo(Outcome.PASS);
    }

    private static Cure appeal(String... kinds) {
        return new Cure(CureCode.APPEAL, ReasonParams.NONE.withItems(List.of(kinds)));
    }

    private static Cured cured(Evidence evidence, Cure... cures) {
        return Cured.by(List.of(cures), evidence, Samples.RULES, NOW);
    }

    private static RepaymentPattern pattern(Cured cured) {
        return RepaymentPattern.of(cured.evidence(), Samples.RULES);
    }

    private static Outcome outcomeAfter(Evidence evidence, Cure... cures) {
        Cured cured = cured(evidence, cures);
        return AssessBehaviour.assess(cured.evidence(), Samples.RULES, cured.asOf()).outcome();
    }
}
