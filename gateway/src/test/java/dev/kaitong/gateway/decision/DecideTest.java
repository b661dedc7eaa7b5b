package dev.kaitong.gateway.decision;

import static dev.kaitong.gateway.decision.Samples.FIRST;
import static dev.kaitong.gateway.decision.Samples.NOON;
import static dev.kaitong.gateway.decision.Samples.TODAY;
import static dev.kaitong.gateway.decision.Samples.credit;
import static dev.kaitong.gateway.decision.Samples.decide;
import static dev.kaitong.gateway.decision.Samples.identity;
import static dev.kaitong.gateway.decision.Samples.risk;
import static dev.kaitong.gateway.decision.Samples.scored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The decision")
class DecideTest {
    private static final Reason UNDER_AGE = Reason.of(ReasonCode.UNDER_AGE);

    @ParameterizedTest
    @CsvSource({
        "PASS, PASS, PASS, APPROVED",
        "FAIL, PASS, PASS, DECLINED",
        "PASS, FAIL, PASS, DECLINED",
        "PASS, PASS, FAIL, DECLINED",
        "INSUFFICIENT, PASS, PASS, INCOMPLETE",
        "PASS, INSUFFICIENT, PASS, INCOMPLETE",
        "PASS, PASS, INSUFFICIENT, INCOMPLETE",
        "REVIEW, PASS, PASS, REFERRED",
        "PASS, REVIEW, PASS, REFERRED",
        "PASS, PASS, REVIEW, REFERRED",
        "INSUFFICIENT, FAIL, REVIEW, DECLINED",
        "INSUFFICIENT, REVIEW, PASS, INCOMPLETE"
    })
    void followsItsOrder(Outcome identity, Outcome credit, Outcome risk, Verdict expected) {
        Answers answers = new Answers(identity(identity), credit(credit, 300_000), risk(risk));
        assertThat(decide(answers, FIRST).verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "300000,         , 5000000, 20000000, 300000",
        "300000,   100000, 5000000, 20000000, 100000",
        "300000,   900000, 5000000, 20000000, 300000",
        "9000000,        , 5000000, 20000000, 5000000",
        "9000000,        , 5000000, 4000000,  4000000",
        "10000,          , 5000000, 20000000, 10000",
        "300000,        1, 5000000, 20000000, 1"
    })
    void theLimitIsTheSmallestOfAllThatBoundIt(
            long recommended, @Nullable Long requested, long most, long legal, long expected) {
        Answers answers =
                new Answers(
                        identity(Outcome.PASS),
                        credit(Outcome.PASS, recommended),
                        risk(Outcome.PASS));
        Decided decided =
                Decide.decide(
                        answers,
                        Samples.strategy(most, legal),
                        new ApplicationFacts("TMALL", requested, NOON, null),
                        NOON);
        assertThat(decided.verdict()).isEqualTo(Verdict.APPROVED);
        assertThat(decided.limitFen()).isEqualTo(expected);
    }

    @Test
    void theLegalCeilingIsToldWhenItBindsAndOnlyThen() {
        Answers answers =
                new Answers(
                        identity(Outcome.PASS),
                        credit(Outcome.PASS, 4_000_000),
                        risk(Outcome.PASS));
        assertThat(
                        Decide.decide(answers, Samples.strategy(5_000_000, 3_999_999), FIRST, NOON)
                                .principal())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.REGULATORY_CAP);
        assertThat(
                        Decide.decide(answers, Samples.strategy(5_000_000, 4_000_000), FIRST, NOON)
                                .principal())
                .isEmpty();
    }

    @Test
    void aLineSmallerThanTheSmallestIsARefusalThatNamesItsCause() {
        Answers answers =
                new Answers(
                        identity(Outcome.PASS), credit(Outcome.PASS, 9_999), risk(Outcome.PASS));
        Decided decided = decide(answers, FIRST);
        assertThat(decided.verdict()).isEqualTo(Verdict.DECLINED);
        assertThat(decided.principal())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.INCOME_TOO_LOW_FOR_AMOUNT);
    }

    @Test
    void onlyWhatWasDecisiveIsPrincipalAndEverythingIsKept() {
        Answers answers =
                new Answers(
                        identity(Outcome.FAIL, Reason.of(ReasonCode.ID_EXPIRED), UNDER_AGE),
                        credit(
                                Outcome.FAIL,
                                0,
                                scored(ReasonCode.PAYMENTS_TOO_LOW, 10),
                                scored(ReasonCode.UTILISATION_TOO_HIGH, 30)),
                        risk(Outcome.REVIEW, Reason.of(ReasonCode.CASH_OUT_SUSPECTED)));
        Decided decided = decide(answers, FIRST);
        assertThat(decided.principal())
                .extracting(Reason::code)
                .containsExactly(
                        ReasonCode.UNDER_AGE,
                        ReasonCode.UTILISATION_TOO_HIGH,
                        ReasonCode.PAYMENTS_TOO_LOW);
        assertThat(decided.reasons())
                .extracting(Reason::code)
                .containsExactly(
                        ReasonCode.UNDER_AGE,
                        ReasonCode.UTILISATION_TOO_HIGH,
                        ReasonCode.PAYMENTS_TOO_LOW,
                        ReasonCode.ID_EXPIRED,
                        ReasonCode.CASH_OUT_SUSPECTED);
        assertThat(decided.reasonsComplete()).isTrue();
    }

    @Test
    void noMoreThanFourArePrincipal() {
        Reason[] five =
                Arrays.stream(new int[] {1, 5, 3, 2, 4})
                        .mapToObj(points -> scored(ReasonCode.UTILISATION_TOO_HIGH, points))
                        .toArray(Reason[]::new);
        Decided decided =
                decide(
                        new Answers(
                                identity(Outcome.PASS),
                                credit(Outcome.FAIL, 0, five),
                                risk(Outcome.PASS)),
                        FIRST);
        assertThat(decided.principal())
                .extracting(r -> r.params().pointsLost())
                .containsExactly(5, 4, 3, 2);
        assertThat(decided.reasons()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"0, APPROVED", "-1, APPROVED", "1, DECLINED"})
    void applyingTooSoonIsRefusedUntilThePromisedDay(int daysAhead, Verdict expected) {
        Decided decided =
                decide(
                        Samples.approving(),
                        new ApplicationFacts("TMALL", null, NOON, TODAY.plusDays(daysAhead)));
        assertThat(decided.verdict()).isEqualTo(expected);
        if (expected == Verdict.DECLINED) {
            assertThat(decided.reapplyFrom()).isEqualTo(TODAY.plusDays(daysAhead));
            assertThat(decided.principal())
                    .extracting(Reason::code)
                    .containsExactly(ReasonCode.REAPPLY_TOO_SOON);
        }
    }

    @Test
    void theDayOfTheNextApplicationIsTheIntervalOrTheEndOfTheLastCause() {
        assertThat(refusedUntil(null).reapplyFrom()).isEqualTo(TODAY.plusDays(30));
        assertThat(refusedUntil(10).reapplyFrom()).isEqualTo(TODAY.plusDays(30));
        assertThat(refusedUntil(31).reapplyFrom()).isEqualTo(TODAY.plusDays(31));
    }

    @Test
    void whatOnlyCostPointsPutsNobodyOffUntilItIsForgotten() {
        Reason reason =
                new Reason(
                        ReasonCode.ADVERSE_RECORD_ELSEWHERE,
                        ReasonParams.NONE.withUntil(TODAY.plusYears(4)).withPointsLost(30));
        Decided decided =
                decide(
                        new Answers(
                                identity(Outcome.PASS),
                                credit(Outcome.FAIL, 0, reason),
                                risk(Outcome.PASS)),
                        FIRST);
        assertThat(decided.reapplyFrom()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void whatTheApplicantCanEndPutsNobodyOffUntilItEndsByItself() {
        Reason reason =
                new Reason(
                        ReasonCode.COURT_ENFORCEMENT,
                        ReasonParams.NONE.withUntil(TODAY.plusYears(5)));
        Decided decided =
                decide(
                        new Answers(
                                identity(Outcome.PASS),
                                credit(Outcome.FAIL, 0, reason),
                                risk(Outcome.PASS)),
                        FIRST);
        assertThat(decided.reapplyFrom()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void whatBarsIsTheIntervalAloneAsACauseMayBeClearedBeforeItsTime() {
        assertThat(refusedUntil(400).reapplyFrom()).isEqualTo(TODAY.plusDays(400));
        assertThat(Decide.barredUntil(Samples.STRATEGY, FIRST, NOON)).isEqualTo(TODAY.plusDays(30));
        ApplicationFacts again = new ApplicationFacts("TMALL", null, NOON, TODAY.plusDays(9));
        assertThat(Decide.barredUntil(Samples.STRATEGY, again, NOON)).isEqualTo(TODAY.plusDays(9));
        ApplicationFacts free = new ApplicationFacts("TMALL", null, NOON, TODAY);
        assertThat(Decide.barredUntil(Samples.STRATEGY, free, NOON)).isEqualTo(TODAY.plusDays(30));
    }

    private static Decided refusedUntil(@Nullable Integer days) {
        ReasonParams params =
                days == null
                        ? ReasonParams.NONE
                        : ReasonParams.NONE.withUntil(TODAY.plusDays(days));
        Reason reason = new Reason(ReasonCode.VIOLATION_ON_RECORD, params);
        return decide(
                new Answers(
                        identity(Outcome.PASS),
                        credit(Outcome.PASS, 300_000),
                        risk(Outcome.FAIL, reason)),
                FIRST);
    }

    @ParameterizedTest
    @CsvSource({
        "TIMEOUT, SERVICE_NOT_ANSWERING",
        "BUSY, SYSTEM_BUSY",
        "BREAKER_OPEN, SYSTEM_BUSY",
        "FAULT, SYSTEM_FAULT",
        "MAINTENANCE, MAINTENANCE"
    })
    void aTicketSaysWhatIsWrongWithUs(Cause cause, ReasonCode expected) {
        Answers answers =
                new Answers(
                        identity(Outcome.PASS), new Answer.Missing<>(cause), risk(Outcome.PASS));
        Decided decided = decide(answers, FIRST);
        assertThat(decided.principal()).extracting(Reason::code).containsExactly(expected);
        assertThat(decided.principal().getFirst().params().items()).isEqualTo(List.of("credit"));
        assertThat(decided.limitFen()).isNull();
        assertThat(decided.reapplyFrom()).isNull();
    }

    @Test
    @DisplayName(
            "M73 with all decisive causes of a refusal removed the refusal is gone; with one kept"
                    + " it stays")
    void reasonsAreFaithful() {
        Samples.everyCombination()
                .filter(answers -> answers.any(Outcome.FAIL))
                .forEach(answers -> {
                    Answers mended =
                            new Answers(
                                    answers.identity().is(Outcome.FAIL)
                                            ? identity(Outcome.PASS)
                                            : answers.identity(),
                                    answers.credit().is(Outcome.FAIL)
                                            ? credit(Outcome.PASS, 300_000)
                                            : answers.credit(),
                                    answers.risk().is(Outcome.FAIL)
                                            ? risk(Outcome.PASS)
                                            : answers.risk());
                    Decided before = decide(answers, FIRST);
                    assertThat(before.verdict()).isEqualTo(Verdict.DECLINED);
                    assertThat(before.principal()).isNotEmpty();
                    boolean carriesNothing =
                            before.principal().stream()
                                    .anyMatch(reason ->
                                            reason.code() == ReasonCode.INCOME_TOO_LOW_FOR_AMOUNT);
                    if (!carriesNothing) {
                        assertThat(decide(mended, FIRST).verdict()).isNotEqualTo(Verdict.DECLINED);
                    }
                });
    }
}
