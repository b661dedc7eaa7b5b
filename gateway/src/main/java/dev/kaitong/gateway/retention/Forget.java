package dev.kaitong.gateway.retention;

import dev.kaitong.edge.wire.CloudEvent;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Parameters;
import dev.kaitong.gateway.storage.Portions;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Forgets in small portions. Decisions and their chain stay; so do events of whoever is past due,
 * as what is owed is reckoned from them, and purchases with which something is still to be done.
 */
@Singleton
public class Forget {
    private static final Logger LOG = Logger.getLogger(Forget.class);

    /** A copy of what was forgotten is refused for its age, so it never counts twice. */
    private static final String EVENTS =
            """
            DELETE FROM line_event WHERE ctid = ANY (ARRAY(
                SELECT e.ctid FROM line_event e WHERE e.stored_at < ? AND NOT EXISTS (
                    SELECT FROM line_fact f WHERE f.applicant_id = e.applicant_id
                        AND jsonb_typeof(f.facts #> '{bills,overdue}') = 'object')
                LIMIT ?))\
            """;

    private static final String NOTICES =
            """
            DELETE FROM notice WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM notice WHERE at < ? LIMIT ?))\
            """;

    private static final String PURCHASES =
            """
            WITH gone AS (DELETE FROM purchase WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM purchase WHERE decided_at < ? AND changed_at < ? AND due_at IS NULL
                    AND state <> 'AUTHORISED' AND state <> 'PENDING' LIMIT ?))
                RETURNING purchase_id),
            refunds AS (DELETE FROM purchase_refund r USING gone WHERE r.purchase_id = gone.purchase_id)
            SELECT count(*) FROM gone\
            """;

    private final DataSource dataSource;
    private final Clock clock;
    private final RetentionConfig config;

    Forget(DataSource dataSource, Clock clock, RetentionConfig config) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.config = config;
    }

    @Scheduled(
            every = "6h",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        try {
            run();
        } catch (SQLException e) {
            LOG.warnf("Nothing was forgotten; the next time will: %s", e.getMessage());
        }
    }

    /** Forgets all that is old enough now; how many events, notices and purchases. */
    public int run() throws SQLException {
        Instant now = Now.of(clock);
        Instant notices = now.minus(Duration.ofDays(config.noticeDays()));
        Instant purchases = now.minus(Duration.ofDays(config.purchaseDays()));
        // An event may bear a time somewhat after it was stored.
        Instant events = now.minus(CloudEvent.AGE_MAX).minus(Duration.ofDays(1));
        return Portions.removeAll(() -> remove(EVENTS, events))
                + Portions.removeAll(() -> remove(NOTICES, notices))
                + Portions.removeAll(() -> removePurchases(purchases));
    }

    private int remove(String sql, Instant before) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            Parameters.of(delete).instant(before).count(Portions.ROWS);
            return delete.executeUpdate();
        }
    }

    private int removePurchases(Instant before) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(PURCHASES)) {
            Parameters.of(delete).instant(before).instant(before).count(Portions.ROWS);
            try (var row = delete.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
