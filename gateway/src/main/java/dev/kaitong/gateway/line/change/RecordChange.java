package dev.kaitong.gateway.line.change;

import dev.kaitong.edge.id.UuidV7;
import dev.kaitong.gateway.commit.Commit;
import dev.kaitong.gateway.commit.CommitOutcome;
import dev.kaitong.gateway.commit.GroupCommit;
import dev.kaitong.gateway.commit.LineChange;
import dev.kaitong.gateway.commit.NewDecision;
import dev.kaitong.gateway.commit.NewNotice;
import dev.kaitong.gateway.decisionlog.record.KeptAnswers;
import dev.kaitong.gateway.decisionlog.record.LineChangeRecord;
import dev.kaitong.gateway.decisionlog.record.RecordTexts;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.kept.KnownLine;
import dev.kaitong.gateway.line.kept.LineTexts;
import dev.kaitong.gateway.linenotice.Told;
import dev.kaitong.gateway.linenotice.ToldTexts;
import dev.kaitong.gateway.linereview.Step;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records changes of a line: decisions, the line after them, and what the shopper is told. */
@Singleton
class RecordChange {
    private final GroupCommit groupCommit;
    private final RecordTexts records;
    private final LineTexts lines;
    private final ToldTexts told;

    RecordChange(GroupCommit groupCommit, RecordTexts records, LineTexts lines, ToldTexts told) {
        this.groupCommit = groupCommit;
        this.records = records;
        this.lines = lines;
        this.told = told;
    }

    /**
     * Changes of one line that belong together.
     *
     * @param read the line as it was read
     * @param steps what is done, in this order; at least one
     * @param said what a person said about it; none when nobody had to
     * @param answers what the three services said; none when they were not asked
     * @param mustBeSettled whether it holds only while nothing is used or reserved
     * @param mustKnowAll whether it holds only while nothing more has become known
     * @param strategyVersion under which strategy
     * @param nextAt when the line is looked at again
     */
    record Changes(
            KnownLine read,
            List<Step> steps,
            @Nullable String said,
            @Nullable KeptAnswers answers,
            boolean mustBeSettled,
            boolean mustKnowAll,
            String strategyVersion,
            @Nullable Instant nextAt) {
        Changes {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("steps: none (expected: at least one)");
            }
        }
    }

    /** Records them; false when the line has moved on since it was read. */
    boolean record(Changes changes, Instant now) {
        List<NewDecision> decisions = new ArrayList<>();
        List<NewNotice> notices = new ArrayList<>();
        Line before = changes.read().line();
        for (Step step : changes.steps()) {
            UUID decisionId = UuidV7.at(now);
            decisions.add(decision(changes, before, step, decisionId, now));
            notices.add(
                    new NewNotice(
                            UuidV7.at(now),
                            before.applicantId(),
                            now,
                            told.write(Told.of(step.change())),
                            decisionId));
            before = step.after();
        }
        LineChange change =
                new LineChange(
                        before.applicantId(),
                        changes.read().line().changeNo(),
                        changes.read().termsNo(),
                        before.changeNo(),
                        before.state().name(),
                        before.baseLimitFen(),
                        before.selfLimit().nowFen(),
                        lines.terms(before),
                        before.holds().block(),
                        before.stepUp(),
                        changes.mustBeSettled(),
                        changes.mustKnowAll(),
                        changes.read().knownNo(),
                        changes.nextAt(),
                        changes.steps().getLast().change().action().name(),
                        now,
                        decisions.getLast().decisionId());
        return groupCommit.commit(Commit.line(change, decisions, notices))
                == CommitOutcome.COMMITTED;
    }

    private NewDecision decision(
            Changes changes, Line before, Step step, UUID decisionId, Instant now) {
        LineChangeRecord record =
                new LineChangeRecord(
                        LineChangeRecord.KIND,
                        decisionId,
                        before.lineId(),
                        step.after().changeNo(),
                        before.applicantId(),
                        now,
                        changes.strategyVersion(),
                        step.change(),
                        changes.said(),
                        before,
                        step.after(),
                        changes.read().facts(),
                        changes.answers());
        return new NewDecision(
                NewDecision.Kind.LINE,
                decisionId,
                before.lineId(),
                step.after().changeNo(),
                before.applicantId(),
                step.change().action().name(),
                false,
                now,
                changes.strategyVersion(),
                records.write(record));
    }
}
