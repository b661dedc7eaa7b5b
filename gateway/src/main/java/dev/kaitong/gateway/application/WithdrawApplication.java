package dev.kaitong.gateway.application;

import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.application.known.Application;
import dev.kaitong.gateway.application.known.Applications;
import dev.kaitong.gateway.application.making.DecisionMeters;
import dev.kaitong.gateway.application.making.MakeDecision;
import dev.kaitong.gateway.commit.Commit;
import dev.kaitong.gateway.commit.CommitOutcome;
import dev.kaitong.gateway.commit.GroupCommit;
import dev.kaitong.gateway.decision.Verdict;
import dev.kaitong.gateway.decisionlog.Decisions;
import dev.kaitong.gateway.decisionlog.record.DecisionRecord;
import dev.kaitong.gateway.decisionlog.record.Origin;
import dev.kaitong.gateway.storage.Now;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Takes an application back that is not decided. */
@ApplicationScoped
public class WithdrawApplication {
    private final Clock clock;
    private final Applications applications;
    private final MakeDecision makeDecision;
    private final GroupCommit groupCommit;
    private final Decisions decisions;
    private final DecisionMeters meters;

    WithdrawApplication(
            Clock clock,
            Applications applications,
            MakeDecision makeDecision,
            GroupCommit groupCommit,
            Decisions decisions,
            DecisionMeters meters) {
        this.clock = clock;
        this.applications = applications;
        this.makeDecision = makeDecision;
        this.groupCommit = groupCommit;
        this.decisions = decisions;
        this.meters = meters;
    }

    /**
     * Records that the shopper took it back; once, however often it is asked for.
     *
     * @throws ProblemException 409 when it has come to another end, or was just decided
     */
    public DecisionRecord withdraw(Application application) {
        @Nullable DecisionRecord record = attempt(application);
        if (record == null) {
            // It moved on since it was read: to another gap, from which it is taken back as well,
            // or to an end. Who loses this race twice is told to look.
            record = attempt(applications.find(application.applicationId()).orElse(application));
        }
        if (record == null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "It is being decided at this moment; look how it stands.");
        }
        return record;
    }

    private @Nullable DecisionRecord attempt(Application application) {
        if (application.standing().verdict() == Verdict.WITHDRAWN) {
            return decisions.of(application.applicationId(), application.standing().decisionNo());
        }
        if (application.isFinal()) {
            throw decidedAlready();
        }
        MakeDecision.Made made = makeDecision.end(application, Origin.WITHDRAWN, Now.of(clock));
        if (groupCommit.commit(Commit.step(made.step(), made.row(), null))
                == CommitOutcome.CONFLICT) {
            return null;
        }
        meters.recorded(made.record());
        return made.record();
    }

    private static ProblemException decidedAlready() {
        return new ProblemException(
                ProblemType.CONFLICT, "It is decided; only what is not can be taken back.");
    }
}
