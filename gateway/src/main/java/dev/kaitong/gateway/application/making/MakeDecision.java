package dev.kaitong.gateway.application.making;

import dev.kaitong.edge.id.UuidV7;
import dev.kaitong.gateway.application.known.Application;
import dev.kaitong.gateway.asking.Hearing;
import dev.kaitong.gateway.commit.ApplicationStep;
import dev.kaitong.gateway.commit.NewApplication;
import dev.kaitong.gateway.commit.NewDecision;
import dev.kaitong.gateway.commit.NewLine;
import dev.kaitong.gateway.commit.Standing;
import dev.kaitong.gateway.decision.ApplicationFacts;
import dev.kaitong.gateway.decision.Decide;
import dev.kaitong.gateway.decision.Decided;
import dev.kaitong.gateway.decisionlog.record.DecisionRecord;
import dev.kaitong.gateway.decisionlog.record.KeptAnswers;
import dev.kaitong.gateway.decisionlog.record.Origin;
import dev.kaitong.gateway.decisionlog.record.RecordTexts;
import dev.kaitong.gateway.strategy.Strategy;
import dev.kaitong.gateway.strategy.stored.Strategies;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of a hearing, or of an end, everything that has to be written about it. */
@Singleton
public class MakeDecision {
    private static final int FIRST = 1;

    private final Strategies strategies;
    private final RecordTexts texts;
    private final NextCheck nextCheck;
    private final PlannedReturn plannedReturn;

    MakeDecision(
            Strategies strategies,
            RecordTexts texts,
            NextCheck nextCheck,
            PlannedReturn plannedReturn) {
        this.strategies = strategies;
        this.texts = texts;
        this.nextCheck = nextCheck;
        this.plannedReturn = plannedReturn;
    }

    /**
     * A decision and what has to be written about it.
     *
     * @param record what is kept
     * @param standing where the application stands after it
     * @param row the record as a row
     * @param line the line that it opens; none without an approval
     */
    public record Made(
            DecisionRecord record, Standing standing, NewDecision row, @Nullable NewLine line) {
        /** The step that this decision is for an application that was there before. */
        public ApplicationStep step() {
            return new ApplicationStep(record.applicationId(), record.decisionNo() - 1, standing);
        }

        /** The application that begins with this decision. */
        public NewApplication application() {
            ApplicationFacts facts = record.facts();
            return new NewApplication(
                    record.applicationId(),
                    record.applicantId(),
                    facts.scene(),
                    facts.requestedLimitFen(),
                    facts.appliedAt(),
                    facts.reapplyFrom(),
                    standing);
        }
    }

    /** The first decision on an application that is made now. */
    public Made first(String applicantId, ApplicationFacts facts, Hearing hearing, Instant now) {
        return decided(UuidV7.at(now), FIRST, applicantId, Origin.APPLIED, facts, hearing, now);
    }

    /** The next decision on an application that waited. */
    public Made again(Application application, Hearing hearing, Instant now) {
        return decided(
                application.applicationId(),
                application.standing().decisionNo() + 1,
                application.applicantId(),
                Origin.REDECIDED,
                application.facts(),
                hearing,
                now);
    }

    /** The end of an application about which nobody is asked any more. */
    public Made end(Application application, Origin origin, Instant now) {
        Strategy strategy = strategies.liveAt(now);
        DecisionRecord record =
                new DecisionRecord(
                        UuidV7.at(now),
                        application.applicationId(),
                        application.standing().decisionNo() + 1,
                        application.applicantId(),
                        origin,
                        now,
                        strategy.version(),
                        application.facts(),
                        null,
                        DecisionRecord.end(origin));
        return made(record, strategy, null);
    }

    private Made decided(
            UUID applicationId,
            int decisionNo,
            String applicantId,
            Origin origin,
            ApplicationFacts facts,
            Hearing hearing,
            Instant now) {
        Strategy strategy = strategies.liveAt(now);
        Decided decided = Decide.decide(hearing.answers(), strategy, facts, now);
        DecisionRecord record =
                new DecisionRecord(
                        UuidV7.at(now),
                        applicationId,
                        decisionNo,
                        applicantId,
                        origin,
                        now,
                        strategy.version(),
                        facts,
                        KeptAnswers.of(hearing),
                        decided);
        return made(record, strategy, plannedReturn.of(hearing));
    }

    private Made made(DecisionRecord record, Strategy strategy, @Nullable Instant backAt) {
        Decided decided = record.decided();
        Standing standing =
                nextCheck.standing(
                        decided.verdict(),
                        record.decisionNo(),
                        record.decidedAt(),
                        barredUntil(record, strategy),
                        strategy,
                        record.facts().appliedAt(),
                        backAt);
        NewDecision row =
                new NewDecision(
                        record.decisionId(),
                        record.applicationId(),
                        record.decisionNo(),
                        record.applicantId(),
                        decided.verdict(),
                        record.decidedAt(),
                        record.strategyVersion(),
                        texts.write(record));
        return new Made(record, standing, row, line(record));
    }

    /**
     * What bars the next application is the interval alone, though a shopper is told the later day
     * on which a cause ends: it may be cleared before.
     */
    private static @Nullable LocalDate barredUntil(DecisionRecord record, Strategy strategy) {
        return record.decided().reapplyFrom() == null
                ? null
                : Decide.barredUntil(strategy, record.facts(), record.decidedAt());
    }

    private static @Nullable NewLine line(DecisionRecord record) {
        Long limitFen = record.decided().limitFen();
        return limitFen == null
                ? null
                : new NewLine(
                        record.applicantId(),
                        limitFen,
                        record.applicationId(),
                        record.decisionId(),
                        record.decidedAt());
    }
}
