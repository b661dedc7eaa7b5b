package dev.kaitong.gateway.webhook.kept;

import dev.kaitong.gateway.webhook.signing.Secret;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code webhook}. */
public final class WebhookColumns {
    /** All that is read of {@code webhook w}. */
    public static final String ALL =
            "w.webhook_id, w.name, w.url, w.secret, w.old_secret, w.old_secret_until, w.created_at,"
                    + " w.changed_at, w.last_success_at, w.last_failure_at, w.last_failure,"
                    + " w.failures, w.disabled_at, w.disabled_why";

    private WebhookColumns() {}

    /** Reads one. */
    public static Webhook read(ResultSet row) throws SQLException {
        @Nullable String oldSecret = row.getString("old_secret");
        @Nullable Instant disabledAt = instant(row, "disabled_at");
        return new Webhook(
                row.getObject("webhook_id", UUID.class),
                row.getString("name"),
                URI.create(row.getString("url")),
                new Secret(row.getString("secret")),
                oldSecret == null
                        ? null
                        : new Webhook.OldSecret(
                                new Secret(oldSecret), present(row, "old_secret_until")),
                present(row, "created_at"),
                present(row, "changed_at"),
                new Webhook.Health(
                        instant(row, "last_success_at"),
                        instant(row, "last_failure_at"),
                        row.getString("last_failure"),
                        row.getInt("failures")),
                disabledAt == null
                        ? null
                        : new Webhook.Disabled(
                                disabledAt,
                                Webhook.DisabledWhy.valueOf(row.getString("disabled_why"))));
    }

    private static Instant present(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
