package dev.kaitong.gateway.storage;

import dev.kaitong.edge.problem.ProblemException;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.ManagedContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the database on behalf of a caller: when it is away, or does not answer in time, the
 * caller is told to come back, and no error of ours is counted. The work is done on a thread of its
 * own, which the caller leaves when his time is over: a connection whose other end hangs cannot
 * hold him. Nothing of the request but what the work brings along is known there.
 */
public final class Storage {
    /** Longest wait of whoever says nothing else. */
    public static final Duration WAIT_MAX = Duration.ofSeconds(2);

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
     * Reads, and waits no longer than {@link #WAIT_MAX}.
     *
     * @throws ProblemException 503 when the database is away
     */
    public static <T extends @Nullable Object> T read(Reading<T> reading) {
        return read(WAIT_MAX, reading);
    }

    /**
     * Reads.
     *
     * @param atMost longest wait; the work is given up then
     * @throws ProblemException 503 when the database is away or does not answer in time
     */
    public static <T extends @Nullable Object> T read(Duration atMost, Reading<T> reading) {
        FutureTask<T> task = new FutureTask<>(() -> inContext(reading));
        Thread.ofVirtual().name("storage").start(task);
        try {
            return task.get(Math.max(0, atMost.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            // Closes the connection, as it does for any virtual thread that waits for a socket.
            task.cancel(true);
            LOG.warnf("The database did not answer within %d ms", atMost.toMillis());
            throw away();
        } catch (InterruptedException _) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw away();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** Whoever reads entities needs a context, and there is none on a thread of one's own. */
    private static <T extends @Nullable Object> T inContext(Reading<T> reading)
            throws SQLException {
        @Nullable ArcContainer container = Arc.container();
        if (container == null) {
            return reading.read();
        }
        ManagedContext context = container.requestContext();
        context.activate();
        try {
            return reading.read();
        } finally {
            context.terminate();
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case SQLException sql -> refusal(sql);
            case RuntimeException own -> {
                @Nullable SQLException sql = sqlCause(own);
                yield sql == null ? own : refusal(sql);
            }
            case Error error -> throw error;
            case null, default -> new IllegalStateException("Reading failed", cause);
        };
    }

    private static RuntimeException refusal(SQLException exception) {
        if (SqlStates.fault(exception) == SqlStates.Fault.ROW) {
            return new IllegalStateException("A statement is wrong", exception);
        }
        LOG.warnf("The database did not answer: %s", exception.getMessage());
        return away();
    }

    private static ProblemException away() {
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
