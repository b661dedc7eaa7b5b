package dev.kaitong.gateway.commit;

import dev.kaitong.gateway.decisionlog.chain.ChainHead;
import dev.kaitong.gateway.storage.SqlStates;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes a group in one transaction and keeps the end of this process's chain. Used by one thread
 * only.
 */
final class GroupWriter {
    private static final Logger LOG = Logger.getLogger(GroupWriter.class);

    private final DataSource dataSource;
    private final Clock clock;

    /** The end of our chain; none before the first commit, or when nobody knows any more. */
    private @Nullable ChainHead head;

    GroupWriter(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Writes a group and tells each of its callers what became of it. */
    void write(List<Waiting> group) {
        try {
            attempt(group.stream().map(Waiting::commit).toList());
            group.forEach(waiting -> waiting.done(CommitOutcome.COMMITTED));
        } catch (SQLException e) {
            failed(group, e);
        } catch (RuntimeException e) {
            LOG.error("A group of commits failed in the gateway itself", e);
            group.forEach(waiting -> waiting.failed(e));
        }
    }

    private void failed(List<Waiting> group, SQLException exception) {
        SqlStates.Fault fault = SqlStates.fault(exception);
        if (fault == SqlStates.Fault.DATABASE) {
            LOG.warnf("A group of %d was not written: %s", group.size(), exception.getMessage());
            group.forEach(waiting -> waiting.failed(refusal(exception)));
        } else if (group.size() > 1) {
            // Somebody's row is bad: each for itself, so that it hurts nobody else.
            group.forEach(waiting -> write(List.of(waiting)));
        } else if (fault == SqlStates.Fault.CONFLICT) {
            group.getFirst().done(CommitOutcome.CONFLICT);
        } else {
            LOG.errorf("A row cannot be stored: SQLSTATE %s", exception.getSQLState());
            group.getFirst().failed(new IllegalStateException("A row cannot be stored", exception));
        }
    }

    private static RuntimeException refusal(SQLException exception) {
        return exception instanceof InDoubt ? Waiting.unknown() : Waiting.busy();
    }

    private void attempt(List<Commit> commits) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ChainHead before =
                        head == null ? ChainRows.start(connection, clock.instant()) : head;
                List<Rows.Linked> decisions = link(before, commits);
                Rows.write(connection, commits, decisions);
                ChainHead after = decisions.isEmpty() ? before : decisions.getLast().after();
                if (!decisions.isEmpty() && !ChainRows.advance(connection, before, after)) {
                    head = null; // somebody laid hands on our chain: an auditor will see where
                    throw new SQLException("decision_chain: not where its writer left it", "XX001");
                }
                commit(connection, after);
                head = after;
            } catch (SQLException e) {
                rollBack(connection);
                throw e;
            }
        }
    }

    private static List<Rows.Linked> link(ChainHead from, List<Commit> commits) {
        List<Rows.Linked> linked = new ArrayList<>();
        ChainHead before = from;
        for (Commit commit : commits) {
            for (NewDecision decision : commit.decisions()) {
                ChainHead after = before.next(decision.record());
                linked.add(new Rows.Linked(decision, before, after));
                before = after;
            }
        }
        return linked;
    }

    /** A commit whose answer got lost may have happened: the stored end of the chain knows. */
    private void commit(Connection connection, ChainHead after) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            @Nullable ChainHead before = head;
            head = null; // whatever comes of it, a fresh chain is never wrong
            if (before == null || before.length() == after.length() || !happened(after)) {
                throw new InDoubt(e);
            }
        }
    }

    private boolean happened(ChainHead after) {
        try (Connection another = dataSource.getConnection()) {
            Optional<ChainHead> stored = ChainRows.head(another, after.writerId());
            return stored.isPresent()
                    && after.is(after.writerId(), stored.get().length(), stored.get().hash());
        } catch (SQLException e) {
            LOG.warnf("Nobody knows whether a group was written: %s", e.getMessage());
            return false;
        }
    }

    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debugf("A connection is gone before it could roll back: %s", e.getMessage());
        }
    }

    /** The answer to a commit got lost. */
    private static final class InDoubt extends SQLException {
        private static final long serialVersionUID = 1L;

        InDoubt(SQLException cause) {
            super("the answer to a commit got lost", "08007", cause);
        }
    }
}
