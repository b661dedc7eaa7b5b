package dev.kaitong.risk.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Hands rows to a statement as one array for each column, so that many rows are one statement. */
final class Columns {
    private Columns() {}

    /** Sets the first parameters, one for each column. */
    @SafeVarargs
    static <R> void set(
            Connection connection,
            PreparedStatement statement,
            List<R> rows,
            Function<R, Object>... columns)
            throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            Object[] values = rows.stream().map(columns[i]).map(Object::toString).toArray();
            statement.setArray(i + 1, connection.createArrayOf("text", values));
        }
    }
}
