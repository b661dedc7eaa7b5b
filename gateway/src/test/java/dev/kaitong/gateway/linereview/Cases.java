package dev.kaitong.gateway.linereview;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.Typology;
import dev.kaitong.gateway.line.account.HoldKind;
import dev.kaitong.gateway.line.account.Holds;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.account.LineState;
import dev.kaitong.gateway.line.account.SelfLimit;
import dev.kaitong.gateway.line.facts.BillFacts;
import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.line.facts.LineFacts;
import dev.kaitong.gateway.line.facts.SignalFact;
import dev.kaitong.gateway.strategy.LineRules;
import dev.kaitong.gateway.strategy.LineRules.Measure;
import dev.kaitong.gateway.strategy.LineRules.SignalRule;
import dev.kaitong.gateway.strategy.Strategy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lines, facts and a strategy for the tests of reviews. */
final class Cases {
    static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    static final Strategy STRATEGY =
            new Strategy(
                    "test-1",
                    Instant.EPOCH,
                    10_000,
                    5_000_000,
                    List.of(),
                    30,
                    30,
                    24,
                    new LineRules(
                            50,
                            40,
                            30,
                            180,
                            24,
                            new LineRules.Increase(90, 3, 200, 30),
                            new LineRules.Purchases(null, 0, 0, 7, 30),
                            List.of(
                                    hold(Typology.CASH_OUT, HoldKind.CASH_OUT_REVIEW),
                                    new SignalRule(
                                            Typology.CASH_OUT,
                                            80,
                                            Outcome.FAIL,
                                            Measure.HOLD_AND_DECREASE,
                                            HoldKind.CASH_OUT_REVIEW,
                                            50,
                                            ReasonCode.CASH_OUT_SUSPECTED,
                                            true),
                                    hold(Typology.TAKEOVER, HoldKind.SECURITY),
                                    new SignalRule(
                                            Typology.OVERSPENDING,
                                            60,
                                            Outcome.REVIEW,
                                            Measure.DECREASE,
                                            null,
                                            25,
                                            ReasonCode.SPENDING_BEYOND_MEANS,
                                            false),
                                    new SignalRule(
                                            Typology.VIOLATION,
                                            60,
                                            Outcome.FAIL,
                                            Measure.CLOSE,
                                            null,
                                            null,
                                            ReasonCode.VIOLATION_ON_RECORD,
                                            false))));

    private Cases() {}

    private static SignalRule hold(Typology typology, HoldKind kind) {
        return new SignalRule(
                typology,
                60,
                Outcome.REVIEW,
                Measure.HOLD,
                kind,
                null,
                typology == Typology.TAKEOVER
                        ? ReasonCode.ACCOUNT_COMPROMISED
                        : ReasonCode.CASH_OUT_SUSPECTED,
                false);
    }

    static Line line(long baseLimitFen) {
        return new Line(
                UUID.fromString("01a20929-38f0-7f6a-8c35-1b2c70f10861"),
                "u-1",
                0,
                LineState.ACTIVE,
                baseLimitFen,
                SelfLimit.NONE,
                Holds.NONE,
                false,
                List.of(),
                null,
                true,
                null,
                NOW.minus(Duration.ofDays(10)),
                null);
    }

    static LineFacts signal(LineFacts facts, Typology typology, int level, Outcome outcome) {
        return facts.with(typology, new SignalFact(level, outcome, "e-1", NOW, null, null));
    }

    static LineFacts signal(Typology typology, int level, Outcome outcome) {
        return signal(LineFacts.NONE, typology, level, outcome);
    }

    static LineFacts events(LineEvent... events) {
        List<LineEvent> all = List.of(events);
        return LineFacts.NONE.with(all, BillFacts.fold(all));
    }

    static LineEvent event(LineEvent.Kind kind, Instant at, long fen, int daysPastDue) {
        return new LineEvent("/t", kind + "@" + at, "u-1", kind, at, fen, daysPastDue, null);
    }

    static LineFacts cleanCycles(int count) {
        List<LineEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant at = NOW.minus(Duration.ofDays(30L * (count - i)));
            events.add(event(LineEvent.Kind.BILL_ISSUED, at, 100, 0));
            events.add(event(LineEvent.Kind.REPAYMENT_MADE, at.plus(Duration.ofDays(3)), 100, 0));
        }
        return events(events.toArray(LineEvent[]::new));
    }
}
