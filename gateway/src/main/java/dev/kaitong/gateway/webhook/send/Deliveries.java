package dev.kaitong.gateway.webhook.send;

import dev.kaitong.gateway.storage.Parameters;
import dev.kaitong.gateway.webhook.kept.Webhook;
import dev.kaitong.gateway.webhook.kept.WebhookColumns;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** Claims of what is due, kept in its rows. */
@Singleton
class Deliveries {
    private static final String DUE =
            "SELECT "
                    + WebhookColumns.ALL
                    + """
                     FROM webhook w WHERE w.disabled_at IS NULL AND EXISTS (
                        SELECT FROM webhook_delivery d
                        WHERE d.webhook_id = w.webhook_id AND d.delivered_at IS NULL
                            AND d.next_attempt_at <= ?
                            AND (d.lease_until IS NULL OR d.lease_until <= ?))\
                    """;
    private static final String CLAIM =
            """
            UPDATE webhook_delivery d SET lease_until = ?, attempts = d.attempts + 1
            FROM (SELECT webhook_id, notice_no FROM webhook_delivery
                WHERE webhook_id = ? AND delivered_at IS NULL AND next_attempt_at <= ?
                    AND (lease_until IS NULL OR lease_until <= ?)
                ORDER BY next_attempt_at, notice_no LIMIT ? FOR UPDATE SKIP LOCKED) due,
                notice n
            WHERE d.webhook_id = due.webhook_id AND d.notice_no = due.notice_no
                AND n.notice_no = due.notice_no
            RETURNING d.notice_no, d.attempts, n.notice_id, n.applicant_id, n.at, n.told,
                n.decision_id\
            """;
    private static final String WAITING =
            """
            SELECT count(*) FROM webhook_delivery d JOIN webhook w USING (webhook_id)
            WHERE d.delivered_at IS NULL\
            """;

    private final DataSource dataSource;

    Deliveries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Subscriptions for which something is due and not on its way. */
    List<Webhook> due(Instant now) throws SQLException {
        List<Webhook> due = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(DUE)) {
            Parameters.of(select).instant(now).instant(now);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(WebhookColumns.read(row));
                }
            }
        }
        return due;
    }

    /**
     * Claims what is due for one subscription.
     *
     * @param until when the claims run out
     * @param most most claims
     */
    List<Delivery> claim(Webhook webhook, Instant now, Instant until, int most)
            throws SQLException {
        List<Delivery> claimed = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(CLAIM)) {
            Parameters.of(update)
                    .instant(until)
                    .id(webhook.webhookId())
                    .instant(now)
                    .instant(now)
                    .count(most);
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    claimed.add(
                            new Delivery(
                                    webhook,
                                    row.getLong("notice_no"),
                                    row.getInt("attempts"),
                                    row.getObject("notice_id", UUID.class),
                                    row.getString("applicant_id"),
                                    Objects.requireNonNull(
                                                    row.getObject("at", OffsetDateTime.class))
                                            .toInstant(),
                                    row.getString("told"),
                                    row.getObject("decision_id", UUID.class)));
                }
            }
        }
        return claimed;
    }

    /** Messages that subscribers do not have yet. */
    long waiting() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(WAITING);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
