package dev.kaitong.gateway.line;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.line.account.Actor;
import dev.kaitong.gateway.line.account.Hold;
import dev.kaitong.gateway.line.account.HoldKind;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.account.LineAction;
import dev.kaitong.gateway.line.account.LineState;
import dev.kaitong.gateway.line.account.Release;
import dev.kaitong.gateway.line.account.SelfLimit;
import dev.kaitong.gateway.line.change.ActOnLine;
import dev.kaitong.gateway.line.change.ActOnLine.Asked;
import dev.kaitong.gateway.line.kept.KnownLine;
import dev.kaitong.gateway.linereview.Change;
import dev.kaitong.gateway.linereview.Step;
import dev.kaitong.gateway.strategy.Strategy;
import dev.kaitong.gateway.text.Yuan;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a shopper may do with his own line. */
@Singleton
class ShopperActs {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ActOnLine actOnLine;

    ShopperActs(ActOnLine actOnLine) {
        this.actOnLine = actOnLine;
    }

    /**
     * A lower one is a change of the line; that a higher one waits is only noted until it holds.
     */
    KnownLine setSelfLimit(String applicantId, long fen) {
        actOnLine.act(
                applicantId, null, (known, strategy, now) -> selfLimit(known, fen, strategy, now));
        return actOnLine.note(
                applicantId,
                (line, strategy, now) -> {
                    SelfLimit before = line.selfLimit();
                    SelfLimit after = before.set(fen, now, coolingOff(strategy));
                    boolean sameWish =
                            after.nextFen() != null && after.nextFen().equals(before.nextFen());
                    // Asking again does not begin the cooling-off anew.
                    return sameWish ? line : line.withSelfLimit(after);
                });
    }

    private static Asked selfLimit(KnownLine known, long fen, Strategy strategy, Instant now) {
        Line line = open(known);
        SelfLimit before = line.selfLimit();
        SelfLimit after = before.set(fen, now, coolingOff(strategy));
        Long limit = after.nowFen();
        if (limit == null || limit.equals(before.nowFen())) {
            return Asked.nothing();
        }
        return Asked.one(
                new Step(
                        Change.limit(
                                Change.LimitKind.SELF,
                                Actor.SHOPPER,
                                before.nowFen(),
                                limit,
                                List.of(),
                                List.of()),
                        line.withSelfLimit(after).next()));
    }

    private static Duration coolingOff(Strategy strategy) {
        return Duration.ofHours(strategy.lineRules().selfLimitCoolingHours());
    }

    KnownLine close(String applicantId) {
        return actOnLine.act(applicantId, null, (known, _, _) -> closure(known));
    }

    private static Asked closure(KnownLine known) {
        Line line = known.line();
        if (line.state() == LineState.CLOSED_BY_SHOPPER) {
            return Asked.nothing();
        }
        open(known);
        if (!known.balance().isSettled()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "A line is closed when nothing is owed or reserved. Owed: "
                            + Yuan.of(known.balance().usedFen())
                            + ", reserved: "
                            + Yuan.of(known.balance().reservedFen())
                            + ".");
        }
        return new Asked(
                List.of(
                        new Step(
                                Change.state(
                                        LineAction.CLOSED, Actor.SHOPPER, List.of(), List.of()),
                                line.withState(LineState.CLOSED_BY_SHOPPER).next())),
                true);
    }

    KnownLine hold(String applicantId) {
        return actOnLine.act(
                applicantId,
                null,
                (known, strategy, now) -> {
                    Line line = open(known);
                    if (line.holds().of(HoldKind.SHOPPER).isPresent()) {
                        return Asked.nothing();
                    }
                    Hold hold =
                            new Hold(
                                    HoldKind.SHOPPER,
                                    List.of(),
                                    Actor.SHOPPER,
                                    now,
                                    List.of(),
                                    LocalDate.ofInstant(now, SHANGHAI)
                                            .plusDays(strategy.lineRules().holdReviewDays()),
                                    List.of(Release.when(Release.Condition.SHOPPER_ASKS)));
                    return Asked.one(
                            new Step(
                                    Change.hold(
                                            LineAction.HOLD_PLACED,
                                            Actor.SHOPPER,
                                            HoldKind.SHOPPER,
                                            List.of(),
                                            List.of()),
                                    line.withHolds(line.holds().with(hold)).next()));
                });
    }

    KnownLine release(String applicantId) {
        return actOnLine.act(
                applicantId,
                null,
                (known, _, _) -> {
                    Line line = open(known);
                    Optional<Hold> own = line.holds().of(HoldKind.SHOPPER);
                    if (own.isEmpty() || own.get().placedBy() != Actor.SHOPPER) {
                        return Asked.nothing();
                    }
                    return Asked.one(
                            new Step(
                                    Change.hold(
                                            LineAction.HOLD_RELEASED,
                                            Actor.SHOPPER,
                                            HoldKind.SHOPPER,
                                            List.of(),
                                            List.of()),
                                    line.withHolds(line.holds().without(HoldKind.SHOPPER)).next()));
                });
    }

    /** The last increase is taken back, if there was one; and no other comes by itself. */
    KnownLine refuseIncrease(String applicantId) {
        actOnLine.act(applicantId, null, (known, _, _) -> refusal(known));
        return actOnLine.note(applicantId, (line, _, _) -> line.withIncreases(false));
    }

    private static Asked refusal(KnownLine known) {
        Line line = open(known);
        @Nullable Long before = line.raisedFromFen();
        if (before == null || before >= line.baseLimitFen()) {
            return Asked.nothing();
        }
        return Asked.one(
                new Step(
                        Change.limit(
                                Change.LimitKind.BASE,
                                Actor.SHOPPER,
                                line.baseLimitFen(),
                                before,
                                List.of(),
                                List.of("increase refused")),
                        line.withBaseLimit(before, null, line.limitChangedAt())
                                .withIncreases(false)
                                .next()));
    }

    private static Line open(KnownLine known) {
        if (!known.line().active()) {
            throw new ProblemException(ProblemType.CONFLICT, "The line is closed.");
        }
        return known.line();
    }
}
