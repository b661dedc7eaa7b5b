package dev.kaitong.gateway.webhook.kept;

import dev.kaitong.gateway.storage.Parameters;
import dev.kaitong.gateway.webhook.signing.Secret;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The statements that change subscriptions. */
final class WebhookStatements {
    private static final String TURN = "SELECT pg_advisory_xact_lock(?)";
    private static final String INSERT =
            """
            INSERT INTO webhook (webhook_id, name, url, secret, created_at, changed_at, disabled_at,
                disabled_why)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
            """;
    private static final String CHANGE =
            "UPDATE webhook SET url = ?, changed_at = ? WHERE webhook_id = ?";
    private static final String ENABLE =
            """
            UPDATE webhook SET disabled_at = NULL, disabled_why = NULL, failures = 0,
                failing_since = NULL
            WHERE webhook_id = ?\
            """;
    private static final String DISABLE =
            "UPDATE webhook SET disabled_at = ?, disabled_why = 'OPERATOR' WHERE webhook_id = ?";
    private static final String DUE =
            """
            UPDATE webhook_delivery SET next_attempt_at = ?, attempts = 0
            WHERE webhook_id = ? AND delivered_at IS NULL\
            """;
    private static final String ROTATE =
            """
            UPDATE webhook SET secret = ?, old_secret = ?, old_secret_until = ?, changed_at = ?
            WHERE webhook_id = ?\
            """;
    private static final String REMOVE = "DELETE FROM webhook WHERE webhook_id = ?";

    private WebhookStatements() {}

    static void turn(Connection connection, long number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TURN)) {
            Parameters.of(select).number(number);
            select.execute();
        }
    }

    static void insert(
            Connection connection,
            UUID webhookId,
            String name,
            ChangeWebhooks.Wish wish,
            @Nullable Secret made,
            boolean enabled,
            Instant now)
            throws SQLException {
        Secret secret = made == null ? Objects.requireNonNull(wish.secret()) : made;
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Parameters.of(insert)
                    .id(webhookId)
                    .text(name)
                    .text(wish.url().toString())
                    .text(secret.text())
                    .instant(now)
                    .instant(now)
                    .instant(enabled ? null : now)
                    .text(enabled ? null : Webhook.DisabledWhy.OPERATOR.name());
            insert.executeUpdate();
        }
    }

    static void change(
            Connection connection,
            UUID webhookId,
            URI url,
            boolean was,
            boolean enabled,
            Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CHANGE)) {
            Parameters.of(update).text(url.toString()).instant(now).id(webhookId);
            update.executeUpdate();
        }
        if (enabled && !was) {
            try (PreparedStatement update = connection.prepareStatement(ENABLE)) {
                Parameters.of(update).id(webhookId);
                update.executeUpdate();
            }
        } else if (!enabled && was) {
            try (PreparedStatement update = connection.prepareStatement(DISABLE)) {
                Parameters.of(update).instant(now).id(webhookId);
                update.executeUpdate();
            }
        }
    }

    static void due(Connection connection, UUID webhookId, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(DUE)) {
            Parameters.of(update).instant(now).id(webhookId);
            update.executeUpdate();
        }
    }

    static void rotate(Connection connection, Webhook before, Secret secret, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ROTATE)) {
            Parameters.of(update)
                    .text(secret.text())
                    .text(before.secret().text())
                    .instant(now.plus(ChangeWebhooks.OLD_SIGNS))
                    .instant(now)
                    .id(before.webhookId());
            update.executeUpdate();
        }
    }

    static void remove(Connection connection, UUID webhookId) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(REMOVE)) {
            Parameters.of(delete).id(webhookId);
            delete.executeUpdate();
        }
    }
}
