package dev.kaitong.gateway.linereview;

import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.Outcome;
import dev.kaitong.gateway.decision.Answer;
import dev.kaitong.gateway.decision.Answers;
import dev.kaitong.gateway.line.account.Actor;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.facts.LineFacts;
import dev.kaitong.gateway.strategy.LineRules;
import dev.kaitong.gateway.strategy.Strategy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way up: after clean cycles a limit may rise, once the three have assessed the shopper anew
 * (Directive (EU) 2023/2225, article 18).
 */
public final class Rise {
    private static final int PERCENT = 100;

    private Rise() {}

    /** Whether it is time to ask the three. */
    static boolean isTime(Line line, LineFacts facts, LineRules rules, Instant asOf) {
        return line.increases()
                && !line.holds().block()
                && facts.bills().overdue() == null
                && facts.bills().cleanCycles() >= rules.increase().cleanCycles()
                && Signals.allCleared(facts, rules)
                && !asOf.isBefore(notBefore(line, rules));
    }

    /** How long a limit stands at least, that of a line that has just opened among them. */
    public static Duration stands(LineRules rules) {
        return Duration.ofDays(rules.increase().daysBetween());
    }

    /** The earliest time for it. */
    static Instant notBefore(Line line, LineRules rules) {
        Instant earliest = line.limitChangedAt().plus(stands(rules));
        @Nullable Instant tried = line.triedAt();
        Instant again =
                tried == null
                        ? earliest
                        : tried.plus(Duration.ofDays(rules.increase().retryDays()));
        return again.isAfter(earliest) ? again : earliest;
    }

    /**
     * The increase that the answers allow; none when they do not. Never on the word of fewer than
     * three, and never beyond what credit-service recommends.
     */
    public static Optional<Step> rise(
            Line line, LineFacts facts, Answers answers, Strategy strategy, Instant asOf) {
        LineRules rules = strategy.lineRules();
        if (!line.active()
                || !isTime(line, facts, rules, asOf)
                || !answers.all().stream().allMatch(answer -> answer.is(Outcome.PASS))) {
            return Optional.empty();
        }
        if (!(answers.credit()
                instanceof Answer.Given<CreditMeasures>(Outcome _, var measures, var _))) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(asOf, Review.SHANGHAI);
        long most = line.baseLimitFen() / PERCENT * rules.increase().factorMaxPercent();
        long to = Math.min(most, Math.min(measures.recommendedLimitFen(), strategy.capFen(today)));
        if (to <= line.baseLimitFen()) {
            return Optional.empty();
        }
        Change change =
                Change.limit(
                        Change.LimitKind.BASE,
                        Actor.SYSTEM,
                        line.baseLimitFen(),
                        to,
                        List.of(),
                        List.of(
                                "clean cycles " + facts.bills().cleanCycles(),
                                "recommended " + measures.recommendedLimitFen()));
        return Optional.of(
                new Step(
                        change,
                        line.withBaseLimit(to, line.baseLimitFen(), asOf).withTried(asOf).next()));
    }
}
