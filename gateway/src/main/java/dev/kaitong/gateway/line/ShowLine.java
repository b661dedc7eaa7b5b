package dev.kaitong.gateway.line;

import dev.kaitong.contract.Language;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.gateway.decision.Decided;
import dev.kaitong.gateway.decisionlog.record.LineChangeRecord;
import dev.kaitong.gateway.line.account.Actor;
import dev.kaitong.gateway.line.account.Caps;
import dev.kaitong.gateway.line.account.Hold;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.account.Pause;
import dev.kaitong.gateway.line.account.SelfLimit;
import dev.kaitong.gateway.line.facts.BillFacts;
import dev.kaitong.gateway.line.facts.Bucket;
import dev.kaitong.gateway.line.facts.Overdue;
import dev.kaitong.gateway.line.kept.KnownLine;
import dev.kaitong.gateway.linenotice.Told;
import dev.kaitong.gateway.linereview.LineCaps;
import dev.kaitong.gateway.strategy.Strategy;
import dev.kaitong.gateway.text.ActionTexts;
import dev.kaitong.gateway.view.ShowDecision;
import dev.kaitong.gateway.view.ShowReasons;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a line into the words and the extent that its reader may have. */
@Singleton
class ShowLine {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ActionTexts actions;
    private final ShowReasons reasons;

    ShowLine(ActionTexts actions, ShowReasons reasons) {
        this.actions = actions;
        this.reasons = reasons;
    }

    LineView show(
            KnownLine known,
            LineView.ChangeView lastChange,
            Strategy strategy,
            ShowDecision.Reader reader,
            Instant now) {
        Line line = known.line();
        @Nullable Long selfLimitFen = line.selfLimit().nowFen();
        Caps caps = LineCaps.at(selfLimitFen, strategy, now);
        return new LineView(
                line.state(),
                line.baseLimitFen(),
                selfLimitFen,
                next(line.selfLimit()),
                line.active() ? caps.availableFen(line.baseLimitFen(), known.balance()) : 0,
                known.balance().usedFen(),
                known.balance().reservedFen(),
                known.balance().creditFen(),
                line.holds().list().stream().map(hold -> hold(hold, reader)).toList(),
                statement(known.facts().bills()),
                delinquency(known, LocalDate.ofInstant(now, SHANGHAI)),
                line.increases(),
                lastChange);
    }

    LineView.ChangeView change(LineChangeRecord record, ShowDecision.Reader reader) {
        Told told = Told.of(record.change());
        ActionTexts.Said said = actions.say(told.key(), told.params(), reader.language());
        return new LineView.ChangeView(
                record.change().action().name(),
                said.title(),
                said.detail(),
                record.change().limit() == null ? null : record.change().limit().name(),
                record.change().fromFen(),
                record.change().toFen(),
                record.change().hold(),
                record.change().by(),
                reasons.show(
                        reader.support() ? told.reasons() : principal(told.reasons()),
                        reader.language()),
                record.decidedAt(),
                record.decisionId());
    }

    LineView.ChangeView opened(KnownLine known, UUID decisionId, Language language) {
        ActionTexts.Said said = actions.say("OPENED", ReasonParams.NONE, language);
        return new LineView.ChangeView(
                "OPENED",
                said.title(),
                said.detail(),
                null,
                null,
                null,
                null,
                Actor.SYSTEM,
                List.of(),
                known.openedAt(),
                decisionId);
    }

    private LineView.HoldView hold(Hold hold, ShowDecision.Reader reader) {
        ActionTexts.Said said =
                actions.say("HOLD_PLACED_" + hold.kind(), ReasonParams.NONE, reader.language());
        return new LineView.HoldView(
                hold.kind(),
                said.title(),
                said.detail(),
                hold.reasons().isEmpty() ? null : hold.reasons().getFirst().code(),
                reasons.show(hold.reasons(), reader.language()),
                hold.placedBy(),
                hold.placedAt(),
                hold.reviewOn(),
                hold.releasedWhen(),
                reader.support() ? hold.evidence() : null);
    }

    private static LineView.@Nullable SelfLimitNext next(SelfLimit selfLimit) {
        Long fen = selfLimit.nextFen();
        Instant at = selfLimit.nextAt();
        return fen == null || at == null ? null : new LineView.SelfLimitNext(fen, at);
    }

    private static LineView.@Nullable StatementView statement(BillFacts bills) {
        BillFacts.@Nullable Bill bill = bills.bill();
        return bill == null
                ? null
                : new LineView.StatementView(
                        bill.amountFen(),
                        bill.paidFen(),
                        bill.issuedAt(),
                        bill.dueOn(),
                        bills.cleanCycles());
    }

    private static LineView.DelinquencyView delinquency(KnownLine known, LocalDate today) {
        @Nullable Overdue overdue = known.facts().bills().overdue();
        @Nullable Pause pause = known.line().pause();
        int days = overdue == null ? 0 : overdue.daysPastDue(today, pause);
        return new LineView.DelinquencyView(
                Bucket.of(days).wireName(),
                days,
                overdue == null ? 0 : overdue.leftFen(),
                pause != null && pause.covers(today) ? pause.until() : null);
    }

    private static List<Reason> principal(List<Reason> reasons) {
        return reasons.stream().limit(Decided.PRINCIPAL_MAX).toList();
    }
}
