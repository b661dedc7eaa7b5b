package dev.kaitong.gateway.decision;

import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.CureCode;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonKind;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.gateway.strategy.Strategy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * {@code (answers, strategy, application, asOf) -> decision}. Live decisions, pre-check, plans,
 * replay, shadow and backtest all call this function.
 *
 * <p><b>The outage law.</b> The verdict is given only if it is the same for every possible answer
 * of the services that are silent; otherwise it is PENDING. In the order below only a refusal can
 * be certain before everybody has spoken: a known FAIL or a knock-out of the strategy stays one
 * whatever the others would have said.
 */
public final class Decide {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Decide() {}

    /** Decides one application; every input counts, nothing else does. */
    public static Decided decide(
            Answers answers, Strategy strategy, ApplicationFacts facts, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, SHANGHAI);
        List<Reason> policy = knockOuts(answers, strategy, facts, today);
        if (answers.any(Outcome.FAIL) || !policy.isEmpty()) {
            return declined(answers, strategy, facts, policy, asOf);
        }
        if (!answers.complete()) {
            List<Reason> ours = SystemReasons.of(answers);
            return new Decided(Verdict.PENDING, null, Ranking.principal(ours), ours, null, false);
        }
        if (answers.any(Outcome.INSUFFICIENT)) {
            return explained(Verdict.INCOMPLETE, answers, Outcome.INSUFFICIENT);
        }
        if (answers.any(Outcome.REVIEW)) {
            return explained(Verdict.REFERRED, answers, Outcome.REVIEW);
        }
        return approved(answers, strategy, facts, today);
    }

    /** What the strategy itself refuses, whatever the services say of the person. */
    private static List<Reason> knockOuts(
            Answers answers, Strategy strategy, ApplicationFacts facts, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate reapplyFrom = facts.reapplyFrom();
        if (reapplyFrom != null && today.isBefore(reapplyFrom)) {
            reasons.add(
                    new Reason(
                            ReasonCode.REAPPLY_TOO_SOON, ReasonParams.NONE.withUntil(reapplyFrom)));
        }
        if (creditCarriesNothing(answers, strategy, today)) {
            reasons.add(
                    new Reason(
                            ReasonCode.INCOME_TOO_LOW_FOR_AMOUNT,
                            ReasonParams.NONE.withAmountFen(strategy.limitMinFen())));
        }
        return reasons;
    }

    /** Credit would lend, but less than the smallest line there is. */
    private static boolean creditCarriesNothing(
            Answers answers, Strategy strategy, LocalDate today) {
        return switch (answers.credit()) {
            case Answer.Given<CreditMeasures>(var outcome, var measures, var _) ->
                    (outcome == Outcome.PASS || outcome == Outcome.REVIEW)
                            && Math.min(measures.recommendedLimitFen(), strategy.capFen(today))
                                    < strategy.limitMinFen();
            case Answer.Missing<CreditMeasures> _ -> false;
        };
    }

    private static Decided declined(
            Answers answers,
            Strategy strategy,
            ApplicationFacts facts,
            List<Reason> policy,
            Instant asOf) {
        List<Reason> decisive =
                Ranking.ranked(
                        Stream.concat(Ranking.refusing(answers).stream(), policy.stream())
                                .toList());
        List<Reason> all = Ranking.decisiveFirst(decisive, answers);
        LocalDate reapplyFrom = reapplyFrom(decisive, barredUntil(strategy, facts, asOf));
        return new Decided(
                Verdict.DECLINED,
                null,
                Ranking.principal(decisive),
                all,
                reapplyFrom,
                answers.complete());
    }

    /**
     * The day until which the interval of the strategy bars a new application. A refusal for
     * applying too soon keeps the day that was promised: it never moves away. No cause is in it:
     * one that still stands refuses by itself, and one that was disputed, corrected or cleared
     * before its time bars nobody.
     */
    public static LocalDate barredUntil(Strategy strategy, ApplicationFacts facts, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, SHANGHAI);
        LocalDate promised = facts.reapplyFrom();
        return promised != null && today.isBefore(promised)
                ? promised
                : today.plusDays(strategy.reapplicationIntervalDays());
    }

    /**
     * From when an application makes sense: when the interval is over, or on the day on which the
     * last cause ends that only time ends, if that is later. A cause that cost points does not
     * count here: others may make up for it sooner; nor does one that the applicant can end.
     */
    private static LocalDate reapplyFrom(List<Reason> decisive, LocalDate barredUntil) {
        return decisive.stream()
                .filter(reason ->
                        reason.code().kind() != ReasonKind.SCORED && isWaiting(reason.code()))
                .map(reason -> reason.params().until())
                .filter(Objects::nonNull)
                .reduce(barredUntil, (a, b) -> a.isAfter(b) ? a : b);
    }

    private static boolean isWaiting(ReasonCode code) {
        return code.cure() == CureCode.WAIT_UNTIL || code.cure() == CureCode.AGE_OUT;
    }

    private static Decided explained(Verdict verdict, Answers answers, Outcome outcome) {
        List<Reason> decisive = Ranking.ranked(Ranking.deciding(answers, outcome));
        return new Decided(
                verdict,
                null,
                Ranking.principal(decisive),
                Ranking.decisiveFirst(decisive, answers),
                null,
                true);
    }

    private static Decided approved(
            Answers answers, Strategy strategy, ApplicationFacts facts, LocalDate today) {
        if (!(answers.credit() instanceof Answer.Given<CreditMeasures>(var _, var credit, var _))) {
            throw new IllegalArgumentException(
                    "answers.credit: missing (expected: given, for an approval)");
        }
        long wished = Math.min(credit.recommendedLimitFen(), strategy.limitMaxFen());
        if (facts.requestedLimitFen() != null) {
            wished = Math.min(wished, facts.requestedLimitFen());
        }
        long most = strategy.capFen(today);
        boolean lawBinds = most < wished;
        List<Reason> told =
                lawBinds
                        ? List.of(
                                new Reason(
                                        ReasonCode.REGULATORY_CAP,
                                        ReasonParams.NONE.withAmountFen(most)))
                        : List.of();
        return new Decided(
                Verdict.APPROVED,
                Math.min(wished, most),
                told,
                Ranking.decisiveFirst(told, answers),
                null,
                true);
    }
}
