package dev.kaitong.acceptance.drill.agent;

import dev.kaitong.acceptance.drill.law.Law;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Bugs that a gateway might have, each known by the law that it breaks. The drill puts them in from
 * outside and must see them.
 */
public enum Bug {
    REPLY_BEFORE_COMMIT(
            "the answer goes out before the commit",
            "kill.gateway",
            Law.NOTHING_LOST,
            Law.NOTHING_LOST,
            "commit.GroupCommit#commit"),
    TICKET_BEFORE_COMMIT(
            "the 202 goes out before the ticket is written",
            "kill.gateway.outage",
            Law.NOTHING_LOST,
            Law.NOTHING_LOST,
            "commit.GroupCommit#commit"),
    ANSWER_NOT_KEPT(
            "no answer is kept under its key",
            "fault.credit.STATUS_503",
            Law.OUTCOME_LEARNED,
            Law.NOTHING_TWICE,
            "commit.GroupCommit#commit"),
    FALLBACK_DECLINES(
            "who cannot be decided is declined",
            "fault.credit.RESET",
            Law.NO_FALSE_REFUSAL,
            Law.NO_FALSE_REFUSAL,
            "decision.Decide#decide"),
    FALLBACK_APPROVES(
            "who cannot be decided is approved",
            "fault.risk.RESET",
            Law.NO_BLIND_APPROVAL,
            Law.NO_BLIND_APPROVAL,
            "decision.Decide#decide"),
    FOREIGN_IS_TAKEN(
            "an answer to another request is taken",
            "fault.identity.FOREIGN_FAIL",
            Law.NO_FALSE_REFUSAL,
            Law.NO_FALSE_REFUSAL,
            "asking.answer.Statuses#foreign"),
    NO_TIMEOUT(
            "no timeout inside the breaker: a probe that hangs blocks it",
            "fault.credit.HANG",
            Law.BREAKER_OPENS,
            Law.HEALS,
            "asking.call.HttpExchange#exchange"),
    NO_DEADLINE(
            "no deadline over the whole decision",
            "fault.risk.HANG",
            Law.IN_TIME,
            Law.IN_TIME,
            "asking.guard.ServiceGuard#budget",
            "asking.AskServices#await"),
    NO_BODY_CAP(
            "no cap on the body of an answer",
            "fault.credit.OVERSIZED",
            Law.BREAKER_OPENS,
            Law.STAYS_ALIVE,
            "asking.call.Flight#append"),
    OPEN_BREAKER_LETS_THROUGH(
            "an open breaker is asked all the same",
            "fault.identity.STATUS_500",
            Law.LEFT_ALONE,
            Law.LEFT_ALONE,
            "asking.breaker.Breaker#admit"),
    EVERYTHING_COUNTS(
            "a refusal of our own token opens the breaker",
            "fault.risk.STATUS_401",
            Law.OUR_FAULT_IS_OURS,
            Law.OUR_FAULT_IS_OURS,
            "asking.call.Trouble#counts"),
    NOTHING_COUNTS(
            "nothing counts against a service",
            "fault.credit.EMPTY",
            Law.BREAKER_OPENS,
            Law.BREAKER_OPENS,
            "asking.call.Trouble#counts"),
    SILENCE_IS_A_500(
            "a silent service becomes a 500",
            "fault.identity.CLOSE",
            Law.PLAIN_ANSWERS,
            Law.PLAIN_ANSWERS,
            "asking.Heard#missing"),
    REFUSES_WITHOUT_WHEN(
            "a 503 without Retry-After",
            "database.stop",
            Law.REFUSALS_SAY_WHEN,
            Law.REFUSALS_SAY_WHEN,
            "problem.ProblemException#retryAfter"),
    WORKER_SLEEPS(
            "tickets are not decided again",
            "fault.risk.STATUS_500",
            Law.TICKETS_END,
            Law.TICKETS_END,
            "redecision.RedecisionWorker#round"),
    WALL_CLOCK(
            "probes wait by the wall clock, which is set back",
            "clock.back",
            Law.HEALS,
            Law.HEALS,
            "asking.ProbeTimer#run"),
    /** Put in by SQL, and last of all: what it lets in cannot be undone. */
    UNIQUE_INDEX_GONE(
            "the unique indexes of applications, lines and keys are gone",
            "calm",
            Law.NOTHING_TWICE,
            Law.NOTHING_TWICE);

    private final String words;
    private final String scenario;
    private final Law breaks;
    private final Law orBreaks;
    private final String methods;

    Bug(String words, String scenario, Law breaks, Law orBreaks, String... methods) {
        this.words = words;
        this.scenario = scenario;
        this.breaks = breaks;
        this.orBreaks = orBreaks;
        this.methods = String.join(" ", methods);
    }

    /** What is wrong with it. */
    public String words() {
        return words;
    }

    /** The scenario that must show it. */
    public String scenario() {
        return scenario;
    }

    /** Laws one of which must be seen broken. */
    public Set<Law> breaks() {
        return EnumSet.of(breaks, orBreaks);
    }

    /** Methods that misbehave, as {@code CLASS#METHOD}; none when it is put in by SQL. */
    public List<String> methods() {
        return Stream.of(methods.split(" "))
                .filter(method -> !method.isEmpty())
                .map(method ->
                        (method.startsWith("problem.")
                                        ? "dev.kaitong.edge."
                                        : "dev.kaitong.gateway.")
                                + method)
                .toList();
    }
}
