package dev.kaitong.gateway.storage;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Work on one connection that is committed as a whole, or not at all. */
public final class Transactions {
    private Transactions() {}

    /** Something that is done in one transaction. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        /** Does it. */
        T in(Connection connection) throws SQLException;
    }

    /** Does it and returns after the commit; what it throws undoes it. */
    public static <T extends @Nullable Object> T run(DataSource dataSource, Work<T> work)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
