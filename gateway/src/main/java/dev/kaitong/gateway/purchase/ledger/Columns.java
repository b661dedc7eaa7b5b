package dev.kaitong.gateway.purchase.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Hands rows to a statement as one array for each column, so that many rows are one statement; an
 * instant goes as text.
 *
 * @param <R> a row
 */
final class Columns<R> {
    private final Connection connection;
    private final PreparedStatement statement;
    private final List<R> rows;
    private int next = 1;

    Columns(Connection connection, PreparedStatement statement, List<R> rows) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    /** The next column, of a type of the database. */
    void add(String type, Function<R, @Nullable Object> column) throws SQLException {
        int size = rows.size();
        @Nullable Object[] values = type.equals("bytea") ? new byte[size][] : new Object[size];
        for (int i = 0; i < size; i++) {
            @Nullable Object value = column.apply(rows.get(i));
            values[i] = value instanceof Instant instant ? instant.toString() : value;
        }
        statement.setArray(next++, connection.createArrayOf(type, values));
    }
}
