package dev.kaitong.gateway.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.decision.ApplicationFacts;
import dev.kaitong.gateway.decision.Decided;
import dev.kaitong.gateway.decision.Verdict;
import dev.kaitong.gateway.decisionlog.record.DecisionRecord;
import dev.kaitong.gateway.decisionlog.record.Origin;
import dev.kaitong.gateway.decisionlog.record.RecordTexts;
import dev.kaitong.gateway.testing.BrokenDataSource;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.Tables;
import dev.kaitong.gateway.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Many callers' work in one transaction")
class GroupCommitTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final BrokenDataSource dataSource;
    private final GroupWriter writer;
    private final Tables tables;

    private final RecordTexts texts;

    GroupCommitTest(DataSource dataSource, Tables tables, RecordTexts texts) {
        this.dataSource = new BrokenDataSource(dataSource);
        this.writer = new GroupWriter(this.dataSource, TestClock.CLOCK);
        this.tables = tables;
        this.texts = texts;
    }

    @Test
    void everybodyIsAnsweredAfterTheCommit() {
        List<Waiting> group = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            group.add(new Waiting(referred(Calls.newApplicant())));
        }
        writer.write(group);
        for (Waiting waiting : group) {
            assertThat(waiting.await(LONG, LONG)).isEqualTo(CommitOutcome.COMMITTED);
            assertThat(rows(waiting)).isOne();
        }
    }

    @Test
    void aBadRowHurtsNobodyElse() {
        Waiting bad = new Waiting(referred("\u0000")); // which no text in the database can hold
        List<Waiting> group = new ArrayList<>();
        group.add(new Waiting(referred(Calls.newApplicant())));
        group.add(bad);
        group.add(new Waiting(referred(Calls.newApplicant())));
        writer.write(group);
        assertThatIllegalStateException().isThrownBy(() -> bad.await(LONG, LONG));
        group.remove(bad);
        for (Waiting waiting : group) {
            assertThat(waiting.await(LONG, LONG)).isEqualTo(CommitOutcome.COMMITTED);
            assertThat(rows(waiting)).isOne();
        }
    }

    @Test
    void ofTwoForTheSameApplicantOneIsFirst() {
        String applicant = Calls.newApplicant();
        Waiting first = new Waiting(referred(applicant));
        Waiting second = new Waiting(referred(applicant));
        writer.write(List.of(first, second));
        assertThat(first.await(LONG, LONG)).isEqualTo(CommitOutcome.COMMITTED);
        assertThat(second.await(LONG, LONG)).isEqualTo(CommitOutcome.CONFLICT);
        assertThat(rows(first)).isOne();
    }

    @Test
    void aStepFromWhereNobodyStandsAnyMoreIsAConflict() {
        Commit begun = referred(Calls.newApplicant());
        Waiting first = new Waiting(begun);
        writer.write(List.of(first));
        NewDecision decision = begun.decisions().getFirst();
        Standing withdrawn = new Standing(Verdict.WITHDRAWN, 3, TestClock.NOON, null, null, null);
        Waiting late =
                new Waiting(
                        Commit.step(
                                new ApplicationStep(decision.subjectId(), 2, withdrawn),
                                decision(
                                        decision.subjectId(),
                                        3,
                                        decision.applicantId(),
                                        Verdict.WITHDRAWN),
                                null));
        writer.write(List.of(late));
        assertThat(late.await(LONG, LONG)).isEqualTo(CommitOutcome.CONFLICT);
        assertThat(rows(late)).isOne();
    }

    @Test
    void aWriterWhoseChainWasMovedBeginsAnother() {
        write(referred(Calls.newApplicant()));
        String chains = "SELECT count(*) FROM decision_chain";
        long before = tables.count(chains);
        tables.run("UPDATE decision_chain SET length = length + 1000");
        Waiting hit = new Waiting(referred(Calls.newApplicant()));
        writer.write(List.of(hit));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> hit.await(LONG, LONG));
        assertThat(rows(hit)).isZero();
        write(hit.commit());
        assertThat(rows(hit)).isOne();
        assertThat(tables.count(chains)).isEqualTo(before + 1);
        tables.run("UPDATE decision_chain SET length = length - 1000 WHERE length >= 1000");
    }

    @Test
    void whileTheDatabaseIsAwayNothingIsWrittenAndEverybodyIsToldToComeBack() {
        dataSource.breaks(BrokenDataSource.Break.CONNECT);
        List<Waiting> group =
                List.of(
                        new Waiting(referred(Calls.newApplicant())),
                        new Waiting(referred(Calls.newApplicant())));
        writer.write(group);
        for (Waiting waiting : group) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> waiting.await(LONG, LONG))
                    .withMessageContaining("Nothing was written");
            assertThat(rows(waiting)).isZero();
        }
        dataSource.breaks(BrokenDataSource.Break.NOWHERE);
        write(group.getFirst().commit());
    }

    @Test
    void aCommitWhoseAnswerGotLostIsFoundToHaveHappened() {
        write(referred(Calls.newApplicant()));
        dataSource.breaks(BrokenDataSource.Break.AFTER_COMMIT);
        Waiting waiting = new Waiting(referred(Calls.newApplicant()));
        writer.write(List.of(waiting));
        assertThat(waiting.await(LONG, LONG)).isEqualTo(CommitOutcome.COMMITTED);
        assertThat(rows(waiting)).isOne();
        write(referred(Calls.newApplicant()));
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE_COMMIT", "AFTER_COMMIT_AND_GONE"})
    void aCommitOfWhichNobodyKnowsIsCalledThat(BrokenDataSource.Break at) {
        write(referred(Calls.newApplicant()));
        dataSource.breaks(at);
        Waiting waiting = new Waiting(referred(Calls.newApplicant()));
        writer.write(List.of(waiting));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> waiting.await(LONG, LONG))
                .withMessageContaining("cannot tell");
        dataSource.breaks(BrokenDataSource.Break.NOWHERE);
        write(referred(Calls.newApplicant()));
    }

    private void write(Commit commit) {
        Waiting waiting = new Waiting(commit);
        writer.write(List.of(waiting));
        assertThat(waiting.await(LONG, LONG)).isEqualTo(CommitOutcome.COMMITTED);
    }

    @Test
    void whoHasLeftHasWrittenNothing() {
        Waiting impatient = new Waiting(referred(Calls.newApplicant()));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> impatient.await(Duration.ZERO, LONG))
                .satisfies(problem -> assertThat(problem.retryAfter()).isNotNull());
        assertThat(impatient.begin()).isFalse();
    }

    @Test
    void whoseTurnHasComeCannotLeave() {
        Waiting waiting = new Waiting(referred(Calls.newApplicant()));
        assertThat(waiting.begin()).isTrue();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> waiting.await(Duration.ZERO, Duration.ZERO))
                .withMessageContaining("cannot tell");
    }

    private long rows(Waiting waiting) {
        return tables.count(
                "SELECT count(*) FROM decision WHERE applicant_id = ?",
                waiting.commit().decisions().getFirst().applicantId());
    }

    private Commit referred(String applicantId) {
        UUID applicationId = UUID.randomUUID();
        NewDecision decision = decision(applicationId, 1, applicantId, Verdict.REFERRED);
        Standing standing = new Standing(Verdict.REFERRED, 1, TestClock.NOON, null, null, null);
        return new Commit(
                new NewApplication(
                        applicationId, applicantId, "TMALL", null, TestClock.NOON, null, standing),
                List.of(),
                List.of(decision),
                null,
                null);
    }

    private NewDecision decision(
            UUID applicationId, int decisionNo, String applicantId, Verdict verdict) {
        DecisionRecord record =
                new DecisionRecord(
                        UUID.randomUUID(),
                        applicationId,
                        decisionNo,
                        applicantId,
                        Origin.WITHDRAWN,
                        TestClock.NOON,
                        "base-2026-1",
                        new ApplicationFacts("TMALL", null, TestClock.NOON, null),
                        null,
                        new Decided(verdict, null, List.of(), List.of(), null, true));
        return new NewDecision(
                record.decisionId(),
                applicationId,
                decisionNo,
                applicantId,
                verdict,
                record.decidedAt(),
                record.strategyVersion(),
                texts.write(record));
    }
}
