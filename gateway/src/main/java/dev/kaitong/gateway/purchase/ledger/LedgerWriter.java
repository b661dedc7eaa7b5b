package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.SqlStates;
import dev.kaitong.gateway.strategy.stored.Strategies;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Does a group of operations in one transaction; used by one thread only. */
@Singleton
class LedgerWriter {
    private static final Logger LOG = Logger.getLogger(LedgerWriter.class);

    private final DataSource dataSource;
    private final Clock clock;
    private final Strategies strategies;
    private final LedgerRows rows;

    LedgerWriter(DataSource dataSource, Clock clock, Strategies strategies, LedgerRows rows) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.strategies = strategies;
        this.rows = rows;
    }

    /** Does a group and tells each of its callers what became of it. */
    void write(List<Waiting> group) {
        try {
            List<Result> outcomes = attempt(group.stream().map(Waiting::operation).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).done(outcomes.get(i));
            }
        } catch (SQLException e) {
            failed(group, e);
        } catch (RuntimeException e) {
            if (group.size() > 1) {
                group.forEach(waiting -> write(List.of(waiting)));
            } else {
                LOG.error("An operation on a purchase failed in the gateway itself", e);
                group.getFirst().failed(e);
            }
        }
    }

    private void failed(List<Waiting> group, SQLException exception) {
        SqlStates.Fault fault = SqlStates.fault(exception);
        if (fault == SqlStates.Fault.DATABASE) {
            LOG.warnf("A group of %d was not written: %s", group.size(), exception.getMessage());
            RuntimeException refusal =
                    exception instanceof InDoubt ? Waiting.unknown() : Waiting.busy();
            group.forEach(waiting -> waiting.failed(refusal));
        } else if (group.size() > 1) {
            // Somebody's row is bad, or another process was first: each for itself.
            group.forEach(waiting -> write(List.of(waiting)));
        } else if (fault == SqlStates.Fault.CONFLICT) {
            group.getFirst().failed(Waiting.busy());
        } else {
            LOG.errorf("A purchase cannot be stored: SQLSTATE %s", exception.getSQLState());
            group.getFirst()
                    .failed(new IllegalStateException("A purchase cannot be stored", exception));
        }
    }

    private List<Result> attempt(List<Operation> operations) throws SQLException {
        Instant now = Now.of(clock);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                LedgerState state = rows.lock(connection, operations, strategies.liveAt(now), now);
                List<Result> outcomes = new ArrayList<>(operations.size());
                for (Operation operation : operations) {
                    outcomes.add(state.apply(operation));
                }
                rows.write(connection, state, now);
                commit(connection);
                return outcomes;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection);
                throw e;
            }
        }
    }

    /** A commit whose answer got lost may have happened. */
    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new InDoubt(e);
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
