package dev.kaitong.identity.profile.storage;

import dev.kaitong.edge.problem.ProblemException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is not there, which passes, from a statement that is wrong, which is a bug.
 */
public final class SqlFailure {
    /** Classes of SQLSTATE: connection, rolled back, resources, operator, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    private static final int CLASS_LENGTH = 2;
    private static final int CAUSES_MAX = 8;

    private SqlFailure() {}

    /** What to throw for a failure of the database. */
    public static RuntimeException of(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        // The pool gives no state when it has no connection to give.
        boolean passing =
                state == null
                        || state.length() < CLASS_LENGTH
                        || PASSING.contains(state.substring(0, CLASS_LENGTH));
        return passing
                ? ProblemException.unavailable(
                        "The database does not answer.", Duration.ofSeconds(1))
                : new IllegalStateException("SQLSTATE " + state, failure);
    }

    /** Runs what ends in the database through libraries that wrap its failures. */
    static <T> T unwrapped(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            @Nullable Throwable cause = e;
            for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
                if (cause instanceof SQLException failure) {
                    throw of(failure);
                }
                cause = cause.getCause();
            }
            throw e;
        }
    }
}
