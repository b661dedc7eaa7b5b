package dev.kaitong.gateway.application;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.ProblemType;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.application.known.Application;
import dev.kaitong.gateway.application.known.Known;
import dev.kaitong.gateway.application.known.ReadKnown;
import dev.kaitong.gateway.application.making.Ask;
import dev.kaitong.gateway.application.making.Budget;
import dev.kaitong.gateway.application.making.DecisionMeters;
import dev.kaitong.gateway.application.making.MakeDecision;
import dev.kaitong.gateway.asking.Hearing;
import dev.kaitong.gateway.asking.guard.Lane;
import dev.kaitong.gateway.commit.ApplicationStep;
import dev.kaitong.gateway.commit.Commit;
import dev.kaitong.gateway.commit.GroupCommit;
import dev.kaitong.gateway.commit.NewDecision;
import dev.kaitong.gateway.decision.ApplicationFacts;
import dev.kaitong.gateway.decision.Verdict;
import dev.kaitong.gateway.decisionlog.record.Origin;
import dev.kaitong.gateway.idempotency.RunningKeys;
import dev.kaitong.gateway.idempotency.StoredAnswer;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides an application, once for each key, in one commit. */
@ApplicationScoped
public class DecideApplication {
    private static final int TRIES = 3;

    private final Clock clock;
    private final ReadKnown readKnown;
    private final Ask ask;
    private final MakeDecision makeDecision;
    private final WriteAnswer writeAnswer;
    private final GroupCommit groupCommit;
    private final RunningKeys runningKeys;
    private final DecisionMeters meters;
    private final Admission admission;

    DecideApplication(
            Clock clock,
            ReadKnown readKnown,
            Ask ask,
            MakeDecision makeDecision,
            WriteAnswer writeAnswer,
            GroupCommit groupCommit,
            RunningKeys runningKeys,
            DecisionMeters meters,
            Admission admission) {
        this.clock = clock;
        this.readKnown = readKnown;
        this.ask = ask;
        this.makeDecision = makeDecision;
        this.writeAnswer = writeAnswer;
        this.groupCommit = groupCommit;
        this.runningKeys = runningKeys;
        this.meters = meters;
        this.admission = admission;
    }

    /**
     * Decides, or gives again what was decided under the same key.
     *
     * @throws ProblemException 409 when the key is running or there is a line, 422 when the key was
     *     used for another request, 503 when nothing could be written
     */
    public Answered decide(Apply apply) {
        return runningKeys.run(apply.key(), () -> first(apply));
    }

    /** Whoever loses a race reads again, and finds the answer or the place of the winner. */
    private Answered first(Apply apply) {
        groupCommit.requireRoom();
        Budget budget = admission.begin();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Answered> answered = attempt(apply, budget);
            if (answered.isPresent()) {
                return answered.get();
            }
        }
        throw ProblemException.unavailable(
                "Others act for the same applicant at this moment.", Duration.ofSeconds(1));
    }

    private Optional<Answered> attempt(Apply apply, Budget budget) {
        Known known =
                Storage.read(
                        budget.rest(), () -> readKnown.about(apply.applicantId(), apply.key()));
        StoredAnswer before = known.answer();
        if (before != null) {
            return Optional.of(again(before, apply));
        }
        if (known.hasLine()) {
            throw new ProblemException(ProblemType.CONFLICT, "This applicant has a line.");
        }
        Application open = known.open();
        return open != null && open.standing().verdict() == Verdict.PENDING
                ? sameTicket(apply, open, budget)
                : decideNow(apply, known, budget);
    }

    private Answered again(StoredAnswer before, Apply apply) {
        if (!before.answers(apply.fingerprint())) {
            throw new ProblemException(
                    ProblemType.KEY_REUSED, "Another request was made with this key.");
        }
        meters.replayed();
        return new Answered(before, true);
    }

    private Optional<Answered> sameTicket(Apply apply, Application pending, Budget budget) {
        Instant now = Now.of(clock);
        StoredAnswer answer =
                Storage.read(budget.rest(), () -> writeAnswer.sameTicket(apply, pending, now));
        return commit(Commit.answer(answer.under(apply.key(), now)), budget)
                ? Optional.of(new Answered(answer, false))
                : Optional.empty();
    }

    private Optional<Answered> decideNow(Apply apply, Known known, Budget budget) {
        Instant now = Now.of(clock);
        ApplicationFacts facts =
                new ApplicationFacts(
                        apply.scene(), apply.requestedLimitFen(), now, known.barredUntil());
        Hearing hearing = hear(apply, now, budget);
        MakeDecision.Made made = makeDecision.first(apply.applicantId(), facts, hearing, now);
        admission.requireTicket(made.record().decided().verdict());
        StoredAnswer answer = writeAnswer.decided(apply, made, hearing.answers(), now);
        if (!commit(toCommit(apply, made, answer, known.open(), now), budget)) {
            return Optional.empty();
        }
        meters.decided(made.record(), budget.spent());
        return Optional.of(new Answered(answer, false));
    }

    private Hearing hear(Apply apply, Instant now, Budget budget) {
        if (admission.ticketsOnly()) {
            return Hearing.silent(Cause.BUSY);
        }
        Hearing hearing =
                ask.about(apply.applicantId(), now, apply.requestId(), Lane.SHOPPER, budget.rest());
        admission.heard(hearing);
        return hearing;
    }

    /** A new application takes the place of one that waits for the shopper or for a person. */
    private Commit toCommit(
            Apply apply,
            MakeDecision.Made made,
            StoredAnswer answer,
            @Nullable Application open,
            Instant now) {
        List<ApplicationStep> steps = new ArrayList<>();
        List<NewDecision> decisions = new ArrayList<>();
        if (open != null) {
            MakeDecision.Made superseded = makeDecision.end(open, Origin.SUPERSEDED, now);
            steps.add(superseded.step());
            decisions.add(superseded.row());
        }
        decisions.add(made.row());
        return new Commit(
                made.application(), steps, decisions, made.line(), answer.under(apply.key(), now));
    }

    private boolean commit(Commit commit, Budget budget) {
        return switch (groupCommit.commit(commit, budget.restWithGrace())) {
            case COMMITTED -> true;
            case CONFLICT -> false;
        };
    }
}
