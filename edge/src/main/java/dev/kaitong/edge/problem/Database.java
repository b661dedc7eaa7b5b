package dev.kaitong.edge.problem;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is not there, which passes, from a statement that is wrong, which is a bug.
 */
final class Database {
    /** Classes of SQLSTATE: connection, rolled back, resources, operator intervention, system. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    private static final int CLASS_LENGTH = 2;

    private Database() {}

    /**
     * Whether the failure passes by itself. The pool gives no state when it has no connection to
     * give.
     */
    static boolean isAway(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        return state == null
                || state.length() < CLASS_LENGTH
                || PASSING.contains(state.substring(0, CLASS_LENGTH));
    }
}
