package dev.kaitong.gateway.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What an SQLSTATE says about who is at fault (PostgreSQL manual, appendix A). */
public final class SqlStates {
    /** Somebody else was first. */
    public static final String UNIQUE_VIOLATION = "23505";

    private static final int CLASS_LENGTH = 2;

    private SqlStates() {}

    /** Whose fault a failure is. */
    public enum Fault {
        /** Another transaction got in between: read again and decide again. */
        CONFLICT,
        /** This very row cannot be stored: a bug of ours. */
        ROW,
        /** The database is away, full or stopping: nothing is wrong with the rows. */
        DATABASE
    }

    /** Whose fault a failure is. */
    public static Fault fault(SQLException exception) {
        @Nullable String state = exception.getSQLState();
        if (state == null || state.length() < CLASS_LENGTH) {
            return Fault.DATABASE;
        }
        return switch (state) {
            // Also: serialization failure, deadlock.
            case UNIQUE_VIOLATION, "40001", "40P01" -> Fault.CONFLICT;
            default ->
                    switch (state.substring(0, CLASS_LENGTH)) {
                        // Data exception, integrity constraint violation, syntax or access rule,
                        // exception raised by a trigger.
                        case "22", "23", "42", "P0" -> Fault.ROW;
                        default -> Fault.DATABASE;
                    };
        };
    }
}
