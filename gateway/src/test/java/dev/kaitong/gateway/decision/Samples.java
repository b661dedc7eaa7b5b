package dev.kaitong.gateway.decision;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.strategy.Strategy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every kind of answer that each service may give, and a strategy to decide them under. */
final class Samples {
    /** Noon in Shanghai on 23 November 2026. */
    static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final ApplicationFacts FIRST = new ApplicationFacts("TMALL", null, NOON, null);
    static final Strategy STRATEGY = strategy(5_000_000, 20_000_000);

    private Samples() {}

    static Strategy strategy(long limitMaxFen, long legalFen) {
        return new Strategy(
                "test-1",
                Instant.EPOCH,
                10_000,
                limitMaxFen,
                List.of(new Strategy.RegulatoryCap(LocalDate.of(2020, 7, 17), legalFen, "test")),
                30,
                30,
                24);
    }

    static Decided decide(Answers answers, ApplicationFacts facts) {
        return Decide.decide(answers, STRATEGY, facts, NOON);
    }

    static Answers approving() {
        return new Answers(
                identity(Outcome.PASS), credit(Outcome.PASS, 300_000), risk(Outcome.PASS));
    }

    static Stream<ApplicationFacts> everyFacts() {
        return Stream.of(
                FIRST,
                new ApplicationFacts("TMALL", 100_000L, NOON, null),
                new ApplicationFacts("TMALL", null, NOON, TODAY),
                new ApplicationFacts("TMALL", null, NOON, TODAY.plusDays(1)));
    }

    static Stream<Answers> everyCombination() {
        return everyIdentity()
                .flatMap(identity ->
                        everyCredit()
                                .flatMap(credit ->
                                        everyRisk()
                                                .map(risk -> new Answers(identity, credit, risk))));
    }

    static Answers silence(Answers full, Set<ServiceName> silent, Cause cause) {
        return new Answers(
                silent.contains(ServiceName.IDENTITY)
                        ? new Answer.Missing<>(cause)
                        : full.identity(),
                silent.contains(ServiceName.CREDIT) ? new Answer.Missing<>(cause) : full.credit(),
                silent.contains(ServiceName.RISK) ? new Answer.Missing<>(cause) : full.risk());
    }

    static Answer<IdentityMeasures> identity(Outcome outcome, Reason... reasons) {
        return new Answer.Given<>(outcome, new IdentityMeasures(90), List.of(reasons));
    }

    static Answer<CreditMeasures> credit(
            Outcome outcome, long recommendedLimitFen, Reason... reasons) {
        return new Answer.Given<>(
                outcome,
                new CreditMeasures(620, 0.1, Map.of(), recommendedLimitFen),
                List.of(reasons));
    }

    static Answer<RiskMeasures> risk(Outcome outcome, Reason... reasons) {
        return new Answer.Given<>(outcome, new RiskMeasures(0, Map.of()), List.of(reasons));
    }

    static Reason scored(ReasonCode code, int pointsLost) {
        return new Reason(code, ReasonParams.NONE.withPointsLost(pointsLost));
    }

    private static Stream<Answer<IdentityMeasures>> everyIdentity() {
        return Stream.of(
                identity(Outcome.PASS),
                identity(
                        Outcome.FAIL,
                        Reason.of(ReasonCode.UNDER_AGE),
                        Reason.of(ReasonCode.ID_EXPIRED)),
                identity(Outcome.REVIEW, Reason.of(ReasonCode.DEVICE_UNUSUAL)),
                identity(Outcome.INSUFFICIENT, Reason.of(ReasonCode.PROFILE_INCOMPLETE)));
    }

    private static Stream<Answer<CreditMeasures>> everyCredit() {
        return Stream.of(
                credit(Outcome.PASS, 300_000),
                credit(Outcome.PASS, 0, Reason.of(ReasonCode.PHONE_NOT_USUAL)),
                credit(Outcome.FAIL, 0, Reason.of(ReasonCode.OWN_LINE_OVERDUE)),
                credit(Outcome.FAIL, 0, scored(ReasonCode.UTILISATION_TOO_HIGH, 40)),
                credit(Outcome.REVIEW, 100_000, scored(ReasonCode.PAYMENTS_TOO_LOW, 20)),
                credit(Outcome.REVIEW, 9_999, scored(ReasonCode.PAYMENTS_TOO_LOW, 20)),
                credit(Outcome.INSUFFICIENT, 0, Reason.of(ReasonCode.INCOME_UNVERIFIED)));
    }

    private static Stream<Answer<RiskMeasures>> everyRisk() {
        return Stream.of(
                risk(Outcome.PASS),
                risk(Outcome.FAIL, Reason.of(ReasonCode.VIOLATION_ON_RECORD)),
                risk(Outcome.REVIEW, Reason.of(ReasonCode.CASH_OUT_SUSPECTED)),
                risk(Outcome.INSUFFICIENT, Reason.of(ReasonCode.TOO_LITTLE_EVIDENCE)));
    }
}
