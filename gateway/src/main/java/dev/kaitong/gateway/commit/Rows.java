package dev.kaitong.gateway.commit;

import dev.kaitong.gateway.decisionlog.chain.ChainHead;
import dev.kaitong.gateway.storage.Parameters;
import dev.kaitong.gateway.storage.SqlStates;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The statements of a commit: one batch for each table, whatever the number of callers. */
final class Rows {
    private static final String APPLICATION =
            """
            INSERT INTO application (application_id, applicant_id, scene, requested_limit_fen,
                applied_at, barred_until, verdict, decision_no, decided_at, reapply_from,
                expires_at, next_check_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;
    private static final String STEP =
            """
            UPDATE application SET verdict = ?, decision_no = ?, decided_at = ?, reapply_from = ?,
                expires_at = ?, next_check_at = ?, attempts = 0, lease_holder = NULL,
                lease_until = NULL
            WHERE application_id = ? AND decision_no = ?\
            """;
    private static final String DECISION =
            """
            INSERT INTO decision (decision_id, application_id, decision_no, applicant_id, verdict,
                final, decided_at, strategy_version, record, writer_id, chain_no, previous_hash,
                hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;
    private static final String ANSWER =
            """
            INSERT INTO stored_answer (caller, operation, key, fingerprint, status, body, language,
                location, retry_after_seconds, answered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;
    private static final String OUTBOX =
            """
            INSERT INTO outbox (type, applicant_id, application_id, decision_id, verdict, at)
            VALUES (?, ?, ?, ?, ?, ?)\
            """;

    private Rows() {}

    /** An application or a line has moved on since it was read. */
    static final class StepLost extends SQLException {
        private static final long serialVersionUID = 1L;

        StepLost() {
            super("what was read has moved on since", SqlStates.UNIQUE_VIOLATION);
        }
    }

    /** A decision and its place in the chain. */
    record Linked(NewDecision decision, ChainHead before, ChainHead after) {}

    /** Writes everything; steps first, so that a place that becomes free can be taken. */
    static void write(Connection connection, List<Commit> commits, List<Linked> decisions)
            throws SQLException {
        int[] moved =
                batch(
                        connection,
                        STEP,
                        commits.stream().flatMap(commit -> commit.steps().stream()),
                        Rows::step);
        mustHaveMoved(moved);
        // In the order in which everybody locks lines.
        mustHaveMoved(
                batch(
                        connection,
                        LineRows.CHANGE,
                        commits.stream()
                                .map(Commit::lineChange)
                                .filter(Objects::nonNull)
                                .map(Objects::requireNonNull)
                                .sorted(Comparator.comparing(LineChange::applicantId)),
                        LineRows::change));
        batch(
                connection,
                APPLICATION,
                commits.stream().map(Commit::application),
                Rows::application);
        batch(connection, DECISION, decisions.stream(), Rows::decision);
        open(
                connection,
                commits.stream()
                        .map(Commit::line)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList());
        batch(connection, ANSWER, commits.stream().map(Commit::answer), Rows::answer);
        batch(connection, OUTBOX, decisions.stream(), Rows::event);
        batch(
                connection,
                LineRows.NOTICE,
                commits.stream().flatMap(commit -> commit.notices().stream()),
                LineRows::notice);
    }

    private static void open(Connection connection, List<NewLine> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        Set<String> reopened = LineRows.reopen(connection, lines);
        batch(
                connection,
                LineRows.OPEN,
                lines.stream().filter(line -> !reopened.contains(line.applicantId())),
                LineRows::open);
    }

    private static void mustHaveMoved(int[] counts) throws StepLost {
        if (IntStream.of(counts).anyMatch(count -> count != 1)) {
            throw new StepLost();
        }
    }

    /** Fills the parameters of one row. */
    @FunctionalInterface
    private interface Fill<T> {
        Parameters fill(Parameters parameters, T row) throws SQLException;
    }

    private static <T> int[] batch(
            Connection connection, String sql, Stream<? extends @Nullable T> rows, Fill<T> fill)
            throws SQLException {
        List<T> present = new ArrayList<>();
        rows.forEach(row -> {
            if (row != null) {
                present.add(row);
            }
        });
        if (present.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : present) {
                fill.fill(Parameters.of(statement), row).row();
            }
            return statement.executeBatch();
        }
    }

    private static Parameters step(Parameters parameters, ApplicationStep step)
            throws SQLException {
        return standing(parameters, step.to())
                .id(step.applicationId())
                .count(step.fromDecisionNo());
    }

    private static Parameters application(Parameters parameters, NewApplication application)
            throws SQLException {
        parameters
                .id(application.applicationId())
                .text(application.applicantId())
                .text(application.scene())
                .number(application.requestedLimitFen())
                .instant(application.appliedAt())
                .day(application.barredUntil());
        return standing(parameters, application.standing());
    }

    private static Parameters standing(Parameters parameters, Standing standing)
            throws SQLException {
        return parameters
                .text(standing.verdict().name())
                .count(standing.decisionNo())
                .instant(standing.decidedAt())
                .day(standing.reapplyFrom())
                .instant(standing.expiresAt())
                .instant(standing.nextCheckAt());
    }

    private static Parameters decision(Parameters parameters, Linked linked) throws SQLException {
        NewDecision decision = linked.decision();
        return parameters
                .id(decision.decisionId())
                .id(decision.subjectId())
                .count(decision.decisionNo())
                .text(decision.applicantId())
                .text(decision.says())
                .flag(decision.isFinal())
                .instant(decision.decidedAt())
                .text(decision.strategyVersion())
                .text(decision.record())
                .id(linked.after().writerId())
                .number(linked.after().length())
                .bytes(linked.before().hash())
                .bytes(linked.after().hash());
    }

    private static Parameters answer(Parameters parameters, NewAnswer answer) throws SQLException {
        return parameters
                .text(answer.caller())
                .text(answer.operation())
                .text(answer.key())
                .bytes(answer.fingerprint())
                .count(answer.status())
                .text(answer.body())
                .text(answer.language())
                .text(answer.location())
                .number(answer.retryAfterSeconds())
                .instant(answer.answeredAt());
    }

    private static Parameters event(Parameters parameters, Linked linked) throws SQLException {
        NewDecision decision = linked.decision();
        return parameters
                .text(decision.kind().eventType())
                .text(decision.applicantId())
                .id(decision.subjectId())
                .id(decision.decisionId())
                .text(decision.says())
                .instant(decision.decidedAt());
    }
}
