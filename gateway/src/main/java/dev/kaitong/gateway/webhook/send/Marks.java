package dev.kaitong.gateway.webhook.send;

import dev.kaitong.gateway.storage.Parameters;
import dev.kaitong.gateway.storage.Transactions;
import dev.kaitong.gateway.webhook.kept.Webhook;
import dev.kaitong.gateway.webhook.rule.RetrySchedule;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/**
 * Marks what came of an attempt, with the health of its subscription, in one transaction. Two at
 * once, so that the connections are left to decisions.
 */
@Singleton
class Marks {
    private static final int AT_ONCE = 2;
    private static final String DELIVERED =
            """
            UPDATE webhook_delivery SET delivered_at = ?, lease_until = NULL
            WHERE webhook_id = ? AND notice_no = ? AND delivered_at IS NULL\
            """;
    private static final String SUCCESS =
            """
            UPDATE webhook SET last_success_at = ?, failures = 0, failing_since = NULL
            WHERE webhook_id = ?\
            """;

    // Whoever claimed it since has counted once more.
    private static final String AGAIN =
            """
            UPDATE webhook_delivery SET next_attempt_at = ?, lease_until = NULL
            WHERE webhook_id = ? AND notice_no = ? AND attempts = ? AND delivered_at IS NULL\
            """;
    private static final String FAILURE =
            """
            UPDATE webhook SET failures = failures + 1, failing_since = coalesce(failing_since, ?),
                last_failure_at = ?, last_failure = ?
            WHERE webhook_id = ?\
            """;
    private static final String DISABLE =
            """
            UPDATE webhook SET disabled_at = ?, disabled_why = ?
            WHERE webhook_id = ? AND disabled_at IS NULL AND (? OR failing_since <= ?)
            RETURNING webhook_id\
            """;

    private final DataSource dataSource;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Marks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The subscriber has it. */
    void delivered(Delivery delivery, Instant now) throws SQLException, InterruptedException {
        UUID webhookId = delivery.webhook().webhookId();
        inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(DELIVERED)) {
                Parameters.of(update).instant(now).id(webhookId).number(delivery.noticeNo());
                update.executeUpdate();
            }
            try (PreparedStatement update = connection.prepareStatement(SUCCESS)) {
                Parameters.of(update).instant(now).id(webhookId);
                update.executeUpdate();
            }
            return true;
        });
    }

    /**
     * The subscriber does not have it.
     *
     * @param pause until it is tried again
     * @param how in a word
     * @param isGone whether he wants nothing any more
     * @return whether the subscription is disabled by this
     */
    boolean failed(Delivery delivery, Instant now, Duration pause, String how, boolean isGone)
            throws SQLException, InterruptedException {
        UUID webhookId = delivery.webhook().webhookId();
        return inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(AGAIN)) {
                Parameters.of(update)
                        .instant(now.plus(pause))
                        .id(webhookId)
                        .number(delivery.noticeNo())
                        .count(delivery.attempts());
                update.executeUpdate();
            }
            try (PreparedStatement update = connection.prepareStatement(FAILURE)) {
                Parameters.of(update).instant(now).instant(now).text(how).id(webhookId);
                update.executeUpdate();
            }
            try (PreparedStatement update = connection.prepareStatement(DISABLE)) {
                Webhook.DisabledWhy why =
                        isGone ? Webhook.DisabledWhy.GONE : Webhook.DisabledWhy.FAILING;
                Parameters.of(update)
                        .instant(now)
                        .text(why.name())
                        .id(webhookId)
                        .flag(isGone)
                        .instant(now.minus(RetrySchedule.FAILING_MAX));
                try (ResultSet row = update.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private <T> T inTransaction(Transactions.Work<T> mark)
            throws SQLException, InterruptedException {
        places.acquire();
        try {
            return Transactions.run(dataSource, mark);
        } finally {
            places.release();
        }
    }
}
