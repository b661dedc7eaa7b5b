package dev.kaitong.gateway.line.support;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.line.account.Actor;
import dev.kaitong.gateway.line.account.Hold;
import dev.kaitong.gateway.line.account.HoldKind;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.account.LineAction;
import dev.kaitong.gateway.line.account.LineState;
import dev.kaitong.gateway.line.account.Pause;
import dev.kaitong.gateway.line.account.Release;
import dev.kaitong.gateway.line.change.ActOnLine;
import dev.kaitong.gateway.line.change.ActOnLine.Asked;
import dev.kaitong.gateway.line.kept.KnownLine;
import dev.kaitong.gateway.linereview.Change;
import dev.kaitong.gateway.linereview.Step;
import dev.kaitong.gateway.strategy.Strategy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person of the platform may do to a line. */
@Singleton
class SupportActs {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int PAUSE_DAYS_MAX = 180;

    private final ActOnLine actOnLine;

    SupportActs(ActOnLine actOnLine) {
        this.actOnLine = actOnLine;
    }

    /** Days are not counted as past due until a day, and no new debt is made meanwhile. */
    KnownLine pause(String applicantId, PauseRequest request) {
        return actOnLine.act(
                applicantId,
                request.statement(),
                (known, strategy, now) -> pause(known, request.until(), strategy, now));
    }

    private static Asked pause(KnownLine known, LocalDate until, Strategy strategy, Instant now) {
        Line line = open(known);
        LocalDate today = LocalDate.ofInstant(now, SHANGHAI);
        if (!until.isAfter(today) || until.isAfter(today.plusDays(PAUSE_DAYS_MAX))) {
            throw ProblemException.invalid(
                    "until", "must be after today, and at most " + PAUSE_DAYS_MAX + " days");
        }
        @Nullable Pause before = line.pause();
        Pause after = before == null ? Pause.of(today, until) : before.again(today, until);
        if (after.equals(before)) {
            return Asked.nothing();
        }
        Hold hold =
                hold(
                        HoldKind.AFFORDABILITY,
                        List.of(Reason.of(ReasonCode.SPENDING_BEYOND_MEANS)),
                        "hardship pause until " + until,
                        Release.at(until.atStartOfDay(SHANGHAI).toInstant()),
                        strategy,
                        now);
        return Asked.one(placed(line.withPause(after), hold));
    }

    /** A hold until a person releases it. */
    KnownLine hold(String applicantId, HoldKind kind, String statement) {
        if (kind == HoldKind.SHOPPER) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "A hold of this kind is the shopper's own.");
        }
        return actOnLine.act(
                applicantId,
                statement,
                (known, strategy, now) -> {
                    Line line = open(known);
                    Optional<Hold> before = line.holds().of(kind);
                    if (before.isPresent() && before.get().placedBy() == Actor.SUPPORT) {
                        return Asked.nothing();
                    }
                    return Asked.one(
                            placed(
                                    line,
                                    hold(
                                            kind,
                                            reasons(kind),
                                            "placed by a person",
                                            Release.when(Release.Condition.PERSON_DECIDES),
                                            strategy,
                                            now)));
                });
    }

    /**
     * What a refused purchase names; rules of the platform or the law have no code of their own.
     */
    private static List<Reason> reasons(HoldKind kind) {
        return switch (kind) {
            case SECURITY -> List.of(Reason.of(ReasonCode.ACCOUNT_COMPROMISED));
            case DELINQUENCY -> List.of(Reason.of(ReasonCode.OWN_LINE_OVERDUE));
            case CASH_OUT_REVIEW -> List.of(Reason.of(ReasonCode.CASH_OUT_SUSPECTED));
            case AFFORDABILITY -> List.of(Reason.of(ReasonCode.SPENDING_BEYOND_MEANS));
            case SHOPPER, REGULATORY -> List.of();
        };
    }

    /** Ends a hold; one that its cause still asks for is placed again by the next review. */
    KnownLine release(String applicantId, HoldKind kind, String statement) {
        return actOnLine.act(
                applicantId,
                statement,
                (known, _, _) -> {
                    Line line = open(known);
                    if (line.holds().of(kind).isEmpty()) {
                        return Asked.nothing();
                    }
                    return Asked.one(
                            new Step(
                                    Change.hold(
                                            LineAction.HOLD_RELEASED,
                                            Actor.SUPPORT,
                                            kind,
                                            List.of(),
                                            List.of("released by a person")),
                                    line.withHolds(line.holds().without(kind)).next()));
                });
    }

    /** The end of a line for what was confirmed. */
    KnownLine close(String applicantId, ReasonCode reason, String statement) {
        return actOnLine.act(
                applicantId,
                statement,
                (known, _, _) -> {
                    if (known.line().state() == LineState.CLOSED_BY_LENDER) {
                        return Asked.nothing();
                    }
                    Line line = open(known);
                    return Asked.one(
                            new Step(
                                    Change.state(
                                            LineAction.CLOSED,
                                            Actor.SUPPORT,
                                            List.of(Reason.of(reason)),
                                            List.of("confirmed by a person")),
                                    line.withState(LineState.CLOSED_BY_LENDER).next()));
                });
    }

    /** A line that was closed by the lender is there again, as it was. */
    KnownLine reinstate(String applicantId, String statement) {
        return actOnLine.act(
                applicantId,
                statement,
                (known, _, _) -> {
                    Line line = known.line();
                    if (line.active()) {
                        return Asked.nothing();
                    }
                    if (line.state() != LineState.CLOSED_BY_LENDER) {
                        throw new ProblemException(
                                ProblemType.CONFLICT,
                                "Only a line that the lender closed can be reinstated.");
                    }
                    return Asked.one(
                            new Step(
                                    Change.state(
                                            LineAction.REINSTATED,
                                            Actor.SUPPORT,
                                            List.of(),
                                            List.of("decided by a person")),
                                    line.withState(LineState.ACTIVE).next()));
                });
    }

    private static Step placed(Line line, Hold hold) {
        return new Step(
                Change.hold(
                        LineAction.HOLD_PLACED,
                        Actor.SUPPORT,
                        hold.kind(),
                        hold.reasons(),
                        hold.evidence()),
                line.withHolds(line.holds().with(hold)).next());
    }

    private static Hold hold(
            HoldKind kind,
            List<Reason> reasons,
            String evidence,
            Release release,
            Strategy strategy,
            Instant now) {
        return new Hold(
                kind,
                reasons,
                Actor.SUPPORT,
                now,
                List.of(evidence),
                LocalDate.ofInstant(now, SHANGHAI).plusDays(strategy.lineRules().holdReviewDays()),
                List.of(release));
    }

    private static Line open(KnownLine known) {
        if (!known.line().active()) {
            throw new ProblemException(ProblemType.CONFLICT, "The line is closed.");
        }
        return known.line();
    }
}
