package dev.kaitong.gateway.decision;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonKind;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which reasons were decisive, and in which order people are told them. */
final class Ranking {
    private static final Comparator<Reason> MOST_IMPORTANT_FIRST =
            Comparator.comparingInt((Reason reason) -> importance(reason.code().kind()))
                    .thenComparing(Comparator.comparingInt(Ranking::pointsLost).reversed());

    private Ranking() {}

    /** The reasons without which the refusing services would not have refused. */
    static List<Reason> refusing(Answers answers) {
        return deciding(answers, Outcome.FAIL);
    }

    /**
     * The reasons that made services say this: of a service with another outcome, or of another
     * kind, none was decisive.
     */
    static List<Reason> deciding(Answers answers, Outcome outcome) {
        return answers.all().stream()
                .flatMap(answer ->
                        answer instanceof Answer.Given<?> given && given.outcome() == outcome
                                ? given.reasons().stream()
                                        .filter(reason -> reason.code().kind().makes(outcome))
                                : Stream.of())
                .toList();
    }

    /**
     * Most important first: knock-outs, then the points lost; the order of the service within
     * equals.
     */
    static List<Reason> ranked(List<Reason> reasons) {
        return reasons.stream().sorted(MOST_IMPORTANT_FIRST).toList();
    }

    /** What the shopper is told. */
    static List<Reason> principal(List<Reason> decisive) {
        return decisive.stream().limit(Decided.PRINCIPAL_MAX).toList();
    }

    /** Every reason there is, the decisive ones first. */
    static List<Reason> decisiveFirst(List<Reason> decisive, Answers answers) {
        List<Reason> others =
                answers.all().stream()
                        .flatMap(answer ->
                                answer instanceof Answer.Given<?> given
                                        ? given.reasons().stream()
                                        : Stream.of())
                        .filter(reason -> !decisive.contains(reason))
                        .toList();
        return Stream.concat(decisive.stream(), ranked(others).stream()).toList();
    }

    private static int importance(ReasonKind kind) {
        return switch (kind) {
            case KNOCK_OUT -> 0;
            case POLICY -> 1;
            case SCORED -> 2;
            case INSUFFICIENT -> 3;
            case REVIEW -> 4;
            case WEAK -> 5;
            case SYSTEM -> 6;
        };
    }

    private static int pointsLost(Reason reason) {
        Integer lost = reason.params().pointsLost();
        return lost == null ? 0 : lost;
    }
}
