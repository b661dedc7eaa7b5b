package dev.kaitong.gateway.redecision;

import dev.kaitong.edge.id.UuidV7;
import dev.kaitong.gateway.application.known.Application;
import dev.kaitong.gateway.application.making.Ask;
import dev.kaitong.gateway.application.making.DecisionMeters;
import dev.kaitong.gateway.application.making.MakeDecision;
import dev.kaitong.gateway.application.making.NextCheck;
import dev.kaitong.gateway.application.making.PlannedReturn;
import dev.kaitong.gateway.asking.Hearing;
import dev.kaitong.gateway.asking.guard.Lane;
import dev.kaitong.gateway.commit.Commit;
import dev.kaitong.gateway.commit.CommitOutcome;
import dev.kaitong.gateway.commit.GroupCommit;
import dev.kaitong.gateway.commit.NewNotice;
import dev.kaitong.gateway.decision.Decided;
import dev.kaitong.gateway.decision.Verdict;
import dev.kaitong.gateway.decisionlog.Decisions;
import dev.kaitong.gateway.decisionlog.record.DecisionRecord;
import dev.kaitong.gateway.decisionlog.record.Origin;
import dev.kaitong.gateway.linenotice.Told;
import dev.kaitong.gateway.linenotice.ToldTexts;
import dev.kaitong.gateway.storage.Now;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Decides one claimed application again. */
@ApplicationScoped
class Redecide {
    private final Clock clock;
    private final Ask ask;
    private final MakeDecision makeDecision;
    private final NextCheck nextCheck;
    private final PlannedReturn plannedReturn;
    private final GroupCommit groupCommit;
    private final Claims claims;
    private final Decisions decisions;
    private final DecisionMeters meters;
    private final ToldTexts told;

    Redecide(
            Clock clock,
            Ask ask,
            MakeDecision makeDecision,
            NextCheck nextCheck,
            PlannedReturn plannedReturn,
            GroupCommit groupCommit,
            Claims claims,
            Decisions decisions,
            DecisionMeters meters,
            ToldTexts told) {
        this.clock = clock;
        this.ask = ask;
        this.makeDecision = makeDecision;
        this.nextCheck = nextCheck;
        this.plannedReturn = plannedReturn;
        this.groupCommit = groupCommit;
        this.claims = claims;
        this.decisions = decisions;
        this.meters = meters;
        this.told = told;
    }

    /** What came of it. */
    enum Result {
        /** A decision was recorded, by us or by somebody who was faster. */
        DECIDED,
        /** We asked, and there is nothing new to say. */
        UNCHANGED,
        /** We are still out of order. */
        NOT_YET
    }

    Result redecide(Claim claim) throws SQLException {
        Instant now = Now.of(clock);
        Application application = claim.application();
        Instant expiresAt = application.standing().expiresAt();
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return record(makeDecision.end(application, Origin.EXPIRED, now), application, now);
        }
        Hearing hearing =
                ask.about(
                        application.applicantId(),
                        now,
                        "redecision-" + UUID.randomUUID(),
                        Lane.WORKER);
        MakeDecision.Made made = makeDecision.again(application, hearing, now);
        if (made.record().decided().verdict() == Verdict.PENDING) {
            // Never recorded: the application stands where it stood, and keeps its place.
            Instant next = nextCheck.after(now, claim.attempts(), plannedReturn.of(hearing));
            claims.putOff(
                    claim,
                    expiresAt != null && next.isAfter(expiresAt) ? expiresAt : next,
                    claim.attempts());
            return Result.NOT_YET;
        }
        if (expiresAt != null && sayNothingNew(application, made.record().decided())) {
            claims.putOff(claim, expiresAt, 0);
            return Result.UNCHANGED;
        }
        return record(made, application, now);
    }

    private boolean sayNothingNew(Application application, Decided decided) {
        return decided.verdict() == Verdict.INCOMPLETE
                && application.standing().verdict() == Verdict.INCOMPLETE
                && decisions
                        .of(application.applicationId(), application.standing().decisionNo())
                        .decided()
                        .equals(decided);
    }

    /**
     * When two applications of one applicant cross the beginning of an outage, one may open the
     * line and the other become a ticket that can open none any more. It gives way to the line; one
     * that has merely moved on meanwhile conflicts once more, and nothing happens.
     */
    private Result record(MakeDecision.Made made, Application application, Instant now) {
        if (!committed(made) && made.line() != null) {
            committed(makeDecision.end(application, Origin.SUPERSEDED, now));
        }
        return Result.DECIDED;
    }

    private boolean committed(MakeDecision.Made made) {
        boolean committed =
                groupCommit.commit(Commit.step(made.step(), made.row(), made.line(), notices(made)))
                        == CommitOutcome.COMMITTED;
        if (committed) {
            meters.recorded(made.record());
        }
        return committed;
    }

    /** Nobody waits for this decision on a line: whoever it is about is told. */
    private List<NewNotice> notices(MakeDecision.Made made) {
        DecisionRecord record = made.record();
        return Told.of(record.decided()).stream()
                .map(what ->
                        new NewNotice(
                                UuidV7.at(record.decidedAt()),
                                record.applicantId(),
                                record.decidedAt(),
                                told.write(what),
                                record.decisionId()))
                .toList();
    }
}
