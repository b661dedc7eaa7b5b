package dev.kaitong.gateway.webhook.send;

import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Parameters;
import dev.kaitong.gateway.storage.Portions;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Forgets what was delivered 30 days ago, and gives up, aloud, what could not be delivered in 30
 * days. In small portions, so that it never stands in anybody's way.
 */
@Singleton
class PurgeDeliveries {
    /** How long a message is kept: after it was delivered, or else after it was queued. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = Logger.getLogger(PurgeDeliveries.class);
    private static final String PURGE =
            """
            WITH gone AS (DELETE FROM webhook_delivery WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM webhook_delivery
                WHERE coalesce(delivered_at, queued_at) < ? LIMIT ?))
                RETURNING webhook_id, delivered_at)
            SELECT count(*) AS rows, count(*) FILTER (WHERE delivered_at IS NULL
                AND EXISTS (SELECT FROM webhook w WHERE w.webhook_id = gone.webhook_id)) AS lost
            FROM gone\
            """;

    private final DataSource dataSource;
    private final Clock clock;

    PurgeDeliveries(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        try {
            run();
        } catch (SQLException e) {
            LOG.warnf("No message was purged; the next hour will: %s", e.getMessage());
        }
    }

    /** Forgets all that is old enough now; how many rows. */
    int run() throws SQLException {
        Instant before = Now.of(clock).minus(KEPT);
        LongAdder lost = new LongAdder();
        int all = Portions.removeAll(() -> portion(before, lost));
        if (lost.sum() > 0) {
            LOG.errorf("%d messages to webhooks were given up after 30 days", lost.sum());
        }
        return all;
    }

    private int portion(Instant before, LongAdder lost) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(PURGE)) {
            Parameters.of(delete).instant(before).count(Portions.ROWS);
            try (ResultSet row = delete.executeQuery()) {
                row.next();
                lost.add(row.getLong("lost"));
                return row.getInt("rows");
            }
        }
    }
}
