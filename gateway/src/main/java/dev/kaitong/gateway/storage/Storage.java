package dev.kaitong.gateway.storage;

import dev.kaitong.edge.problem.ProblemException;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.time.Duration;

/**
 * Reads from the database on behalf of a caller: when it is away, the caller is told to come back,
 * and no error of ours is counted.
 */
public final class Storage {
    private static final Logger LOG = Logger.getLogger(Storage.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final int CAUSES_MAX = 8;

    private Storage() {}

    /** Something that is read. */
    @FunctionalInterface
    public interface Reading<T extends @Nullable Object> {
        /** Reads it. */
        T read() throws SQLException;
    }

    /**
     * Reads.
     *
     * @throws ProblemException 503 when the database is away
     */
    public static <T extends @Nullable Object> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw refusal(e);
        } catch (RuntimeException e) {
            @Nullable SQLException cause = sqlCause(e);
            throw cause == null ? e : refusal(cause);
        }
    }

    private static RuntimeException refusal(SQLException exception) {
        if (SqlStates.fault(exception) == SqlStates.Fault.ROW) {
            return new IllegalStateException("A statement is wrong", exception);
        }
        LOG.warnf("The database did not answer: %s", exception.getMessage());
        return ProblemException.unavailable("Our storage does not answer.", RETRY_AFTER);
    }

    private static @Nullable SQLException sqlCause(RuntimeException exception) {
        @Nullable Throwable cause = exception;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
