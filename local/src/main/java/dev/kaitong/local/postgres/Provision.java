package dev.kaitong.local.postgres;

import dev.kaitong.local.LocalException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a server must be and have before a part may use it. */
final class Provision {
    /** What makes a commit survive a power cut, with the values that do. */
    private static final Map<String, Set<String>> DURABLE =
            Map.of(
                    "fsync", Set.of("on"),
                    "full_page_writes", Set.of("on"),
                    "synchronous_commit", Set.of("on", "remote_write", "remote_apply"));

    private Provision() {}

    /** An answer is a promise: a server that may forget a commit is refused. */
    static void mustBeDurable(Connection connection) throws SQLException {
        for (Map.Entry<String, Set<String>> setting : DURABLE.entrySet()) {
            String value = show(connection, setting.getKey());
            if (!setting.getValue().contains(value)) {
                throw new LocalException(
                        "PostgreSQL runs with "
                                + setting.getKey()
                                + " = "
                                + value
                                + " (expected: on), so that a power cut could undo answers that"
                                + " were given.");
            }
        }
    }

    /** Makes what is missing of roles and databases, and sets the passwords. */
    static void makeDatabases(Connection connection, List<Account> accounts) throws SQLException {
        for (Account account : accounts) {
            try (Statement statement = connection.createStatement()) {
                String name = account.name();
                if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
                    statement.execute("CREATE ROLE " + name + " LOGIN");
                }
                statement.execute("ALTER ROLE " + name + " PASSWORD '" + account.password() + "'");
                if (!exists(
                        statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                    statement.execute("GRANT " + name + " TO CURRENT_USER");
                    statement.execute("CREATE DATABASE " + name + " OWNER " + name);
                }
                statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
            }
        }
    }

    static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next();
        }
    }
}
