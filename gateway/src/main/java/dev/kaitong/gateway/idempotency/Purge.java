package dev.kaitong.gateway.idempotency;

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
 * Forgets what need not be kept: answers under idempotency keys after 30 days, events of the outbox
 * after 7. In small portions, so that it never stands in anybody's way.
 */
@Singleton
public class Purge {
    /** How long a key is remembered. */
    public static final Duration ANSWERS_KEPT = Duration.ofDays(30);

    /** How long whoever listens may be away. */
    public static final Duration EVENTS_KEPT = Duration.ofDays(7);

    private static final Logger LOG = Logger.getLogger(Purge.class);
    private static final String ANSWERS =
            """
            DELETE FROM stored_answer WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM stored_answer WHERE answered_at < ? LIMIT ?))\
            """;
    private static final String EVENTS =
            """
            DELETE FROM outbox WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM outbox WHERE at < ? LIMIT ?))\
            """;

    private final DataSource dataSource;
    private final Clock clock;

    Purge(DataSource dataSource, Clock clock) {
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
            LOG.warnf("Nothing was purged; the next hour will: %s", e.getMessage());
        }
    }

    /** Forgets all that is old enough now; how many rows. */
    public int run() throws SQLException {
        Instant now = clock.instant();
        return purge(ANSWERS, now.minus(ANSWERS_KEPT)) + purge(EVENTS, now.minus(EVENTS_KEPT));
    }

    private int purge(String sql, Instant before) throws SQLException {
        return Portions.removeAll(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement delete = connection.prepareStatement(sql)) {
                Parameters.of(delete).instant(before).count(Portions.ROWS);
                return delete.executeUpdate();
            }
        });
    }
}
