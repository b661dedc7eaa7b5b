package dev.kaitong.gateway.webhook.kept;

import dev.kaitong.gateway.storage.Parameters;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads subscriptions and what waits for them. */
@Singleton
public class Webhooks {
    private static final String ONE =
            "SELECT " + WebhookColumns.ALL + " FROM webhook w WHERE w.name = ?";
    private static final String LIST =
            "SELECT " + WebhookColumns.ALL + " FROM webhook w ORDER BY w.name LIMIT ?";
    private static final String QUEUE =
            """
            SELECT count(*) AS waiting, min(next_attempt_at) AS next_attempt_at
            FROM webhook_delivery WHERE webhook_id = ? AND delivered_at IS NULL\
            """;

    private final DataSource dataSource;

    Webhooks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The one of a name, if there is one. */
    public Optional<Webhook> find(String name) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return find(connection, name, "");
        }
    }

    /** The same, within a transaction, and nobody else changes it meanwhile. */
    static Optional<Webhook> lock(Connection connection, String name) throws SQLException {
        return find(connection, name, " FOR UPDATE");
    }

    private static Optional<Webhook> find(Connection connection, String name, String how)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ONE + how)) {
            Parameters.of(select).text(name);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(WebhookColumns.read(row)) : Optional.empty();
            }
        }
    }

    /** All of them, by name. */
    public List<Webhook> list() throws SQLException {
        List<Webhook> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LIST)) {
            Parameters.of(select).count(ChangeWebhooks.MOST);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(WebhookColumns.read(row));
                }
            }
        }
        return List.copyOf(found);
    }

    /** What waits for one of them. */
    public Queue queue(UUID webhookId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(QUEUE)) {
            Parameters.of(select).id(webhookId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Queue(
                        row.getLong("waiting"), WebhookColumns.instant(row, "next_attempt_at"));
            }
        }
    }
}
