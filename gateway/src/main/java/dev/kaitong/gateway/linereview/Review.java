package dev.kaitong.gateway.linereview;

import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.contract.Typology;
import dev.kaitong.gateway.line.account.Acted;
import dev.kaitong.gateway.line.account.Actor;
import dev.kaitong.gateway.line.account.Hold;
import dev.kaitong.gateway.line.account.HoldKind;
import dev.kaitong.gateway.line.account.Holds;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.account.LineAction;
import dev.kaitong.gateway.line.account.LineState;
import dev.kaitong.gateway.line.account.Pause;
import dev.kaitong.gateway.line.facts.LineFacts;
import dev.kaitong.gateway.line.facts.Overdue;
import dev.kaitong.gateway.line.facts.SignalFact;
import dev.kaitong.gateway.strategy.LineRules;
import dev.kaitong.gateway.strategy.LineRules.SignalRule;
import dev.kaitong.gateway.strategy.Strategy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reviews one line. All rules run; what they ask for is compared with what stands. */
public final class Review {
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int PERCENT = 100;

    private final LineFacts facts;
    private final LineRules rules;
    private final long leastFen;
    private final Instant asOf;
    private final List<Step> steps = new ArrayList<>();
    private Line line;

    private Review(Line line, LineFacts facts, Strategy strategy, Instant asOf) {
        this.line = line;
        this.facts = facts;
        this.rules = strategy.lineRules();
        this.leastFen = strategy.limitMinFen();
        this.asOf = asOf;
    }

    /** What is to be done to a line; every input counts, nothing else does. */
    public static Reviewed review(Line line, LineFacts facts, Strategy strategy, Instant asOf) {
        if (!line.active()) {
            return new Reviewed(List.of(), line, null, false, false);
        }
        return new Review(line, facts, strategy, asOf).reviewed();
    }

    private Reviewed reviewed() {
        selfLimit();
        if (chargeOff()) {
            return new Reviewed(steps, line, null, false, false);
        }
        holds();
        signals();
        line = line.withStepUp(!Signals.isCleared(Typology.TAKEOVER, facts, rules));
        boolean mayRise = line.active() && Rise.isTime(line, facts, rules, asOf);
        boolean askRisk = line.active() && isOldHold();
        return new Reviewed(
                steps,
                line,
                line.active() ? NextLook.after(line, facts, rules, asOf) : null,
                mayRise,
                askRisk);
    }

    /**
     * The end of a line that is not paid back (for revolving credit at 180 days past due: Uniform
     * Retail Credit Classification and Account Management Policy, 65 FR 36903). What is owed stays
     * owed, and can be repaid as ever. Days of a hardship pause are not counted, and nothing ends
     * while one lasts.
     *
     * @return whether it has ended
     */
    private boolean chargeOff() {
        @Nullable Overdue overdue = facts.bills().overdue();
        LocalDate today = LocalDate.ofInstant(asOf, SHANGHAI);
        @Nullable Pause pause = line.pause();
        if (overdue == null || (pause != null && pause.covers(today))) {
            return false;
        }
        int days = overdue.daysPastDue(today, pause);
        if (days <= rules.chargeOffAfterDays()) {
            return false;
        }
        step(
                Change.chargedOff(
                        List.of(
                                new Reason(
                                        ReasonCode.OWN_LINE_OVERDUE,
                                        ReasonParams.NONE.withAmountFen(overdue.leftFen()))),
                        List.of(days + " days past due", "due on " + overdue.dueOn())),
                line.withState(LineState.CHARGED_OFF));
        return true;
    }

    private void step(Change change, Line after) {
        line = after.next();
        steps.add(new Step(change, line));
    }

    private void selfLimit() {
        if (line.selfLimit().isDue(asOf)) {
            var grown = line.selfLimit().grown();
            Long now = grown.nowFen();
            if (now != null) {
                step(
                        Change.limit(
                                Change.LimitKind.SELF,
                                Actor.SHOPPER,
                                line.selfLimit().nowFen(),
                                now,
                                List.of(),
                                List.of("cooling-off over " + line.selfLimit().nextAt())),
                        line.withSelfLimit(grown));
            }
        }
    }

    private void holds() {
        Holds wanted = WantedHolds.of(line, facts, rules, asOf);
        for (HoldKind kind : HoldKind.values()) {
            Optional<Hold> stands = line.holds().of(kind);
            Optional<Hold> wants = wanted.of(kind);
            if (stands.isPresent() && stands.get().placedBy() != Actor.SYSTEM) {
                // What people placed, people release; or its time, when one was set.
                if (stands.get().isDue(asOf)) {
                    release(stands.get());
                }
            } else if (wants.isPresent()) {
                if (stands.isEmpty() || !stands.get().saysTheSame(wants.get())) {
                    place(wants.get());
                }
            } else {
                stands.ifPresent(this::release);
            }
        }
    }

    private void place(Hold hold) {
        step(
                Change.hold(
                        LineAction.HOLD_PLACED,
                        Actor.SYSTEM,
                        hold.kind(),
                        hold.reasons(),
                        hold.evidence()),
                line.withHolds(line.holds().with(hold)));
    }

    private void release(Hold hold) {
        step(
                Change.hold(
                        LineAction.HOLD_RELEASED,
                        Actor.SYSTEM,
                        hold.kind(),
                        List.of(),
                        hold.evidence()),
                line.withHolds(line.holds().without(hold.kind())));
    }

    private void signals() {
        for (Typology typology : Typology.values()) {
            if (Signals.isCleared(typology, facts, rules)) {
                cleared(typology);
                continue;
            }
            @Nullable SignalFact signal = Signals.standing(typology, facts);
            if (signal != null && line.active()) {
                rules.rule(typology, signal.level(), signal.outcome())
                        .ifPresent(rule -> act(rule, signal));
            }
        }
    }

    private void act(SignalRule rule, SignalFact signal) {
        List<Reason> reasons = Signals.reasons(rule, signal);
        List<String> evidence =
                List.of(
                        "signal " + rule.typology() + " at level " + signal.level(),
                        "event " + signal.eventId());
        switch (rule.measure()) {
            case HOLD -> {}
            case DECREASE, HOLD_AND_DECREASE -> decrease(rule, reasons, evidence);
            case CLOSE ->
                    step(
                            Change.state(LineAction.CLOSED, Actor.SYSTEM, reasons, evidence),
                            line.withState(LineState.CLOSED_BY_LENDER));
        }
    }

    /**
     * While somebody else uses the account, it is held; how it is used is not its owner's doing.
     */
    private void decrease(SignalRule rule, List<Reason> reasons, List<String> evidence) {
        boolean done =
                line.acted().stream()
                        .anyMatch(acted ->
                                acted.typology() == rule.typology()
                                        && acted.fromLevel() >= rule.fromLevel());
        Integer percent = rule.percent();
        if (done || percent == null || facts.account().compromised()) {
            return;
        }
        long before = line.baseLimitFen();
        long after = Math.max(lowered(before, percent), Math.min(before, leastFen));
        List<Acted> acted = new ArrayList<>(line.acted());
        acted.add(new Acted(rule.typology(), rule.fromLevel(), before, after, asOf));
        if (after < before) {
            step(
                    Change.limit(
                            Change.LimitKind.BASE, Actor.SYSTEM, before, after, reasons, evidence),
                    line.withActed(acted).withBaseLimit(after, null, asOf));
        } else {
            line = line.withActed(acted);
        }
    }

    /** Rounded such that never more is taken than the share says. */
    static long lowered(long fen, int percent) {
        long taken = fen / PERCENT * percent + fen % PERCENT * percent / PERCENT;
        return fen - taken;
    }

    /** A signal that has cleared may act again; and what a false one took comes back. */
    private void cleared(Typology typology) {
        if (line.acted().stream().noneMatch(acted -> acted.typology() == typology)) {
            return;
        }
        GivenBack back = GivenBack.of(line, typology, facts.account(), rules);
        long before = line.baseLimitFen();
        if (back.limitFen() > before) {
            step(
                    Change.limit(
                            Change.LimitKind.BASE,
                            Actor.SYSTEM,
                            before,
                            back.limitFen(),
                            List.of(),
                            List.of("signal " + typology + " has cleared")),
                    line.withActed(back.left()).withBaseLimit(back.limitFen(), null, asOf));
        } else {
            line = line.withActed(back.left());
        }
    }

    private boolean isOldHold() {
        LocalDate today = LocalDate.ofInstant(asOf, SHANGHAI);
        return line.holds().list().stream()
                .anyMatch(hold ->
                        hold.placedBy() == Actor.SYSTEM
                                && !today.isBefore(hold.reviewOn())
                                && hold.reasons().stream()
                                        .noneMatch(reason ->
                                                reason.code() == ReasonCode.OWN_LINE_OVERDUE));
    }
}
