package dev.kaitong.risk.event;

import dev.kaitong.edge.wire.CloudEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Forgets events that are older than any that is still accepted: months of the log as a whole, ids
 * in portions. A copy of what was forgotten is refused for its age, so it never counts twice. What
 * lies in the default partition stays.
 */
@ApplicationScoped
class ForgetEvents {
    private static final Logger LOG = Logger.getLogger(ForgetEvents.class);
    private static final int PORTION = 1_000;
    private static final int PORTIONS_MAX = 500;

    /** Nobody who feeds or assesses is to wait for a month that is dropped. */
    private static final String NO_LONGER = "SET LOCAL lock_timeout = '2s'";

    private static final String MONTHS =
            """
            SELECT inhrelid::regclass::text FROM pg_inherits
             WHERE inhparent = 'event'::regclass AND inhrelid::regclass::text ~ '^event_[0-9]{4}_[0-9]{2}$'
             ORDER BY 1
            """;
    private static final String IDS =
            """
            DELETE FROM event_seen WHERE ctid = ANY (ARRAY(
                SELECT ctid FROM event_seen WHERE seen_on < ? LIMIT ?))
            """;

    private final DataSource database;
    private final Clock clock;

    ForgetEvents(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            every = "6h",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        try {
            run();
        } catch (SQLException e) {
            LOG.warnf("Nothing was forgotten; the next time will: %s", e.getMessage());
        }
    }

    /** Forgets all that is old enough; how many months and ids. */
    int run() throws SQLException {
        // A day more, as an id is known by the day on which it was seen.
        LocalDate before =
                LocalDate.ofInstant(clock.instant().minus(CloudEvent.AGE_MAX), ZoneOffset.UTC)
                        .minusDays(1);
        try (Connection connection = database.getConnection()) {
            return months(connection, YearMonth.from(before)) + ids(connection, before);
        }
    }

    private static int months(Connection connection, YearMonth before) throws SQLException {
        String first = String.format(Locale.ROOT, "event_%1$tY_%1$tm", before.atDay(1));
        List<String> old = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(MONTHS)) {
            while (rows.next()) {
                if (rows.getString(1).compareTo(first) < 0) {
                    old.add(rows.getString(1));
                }
            }
        }
        for (String month : old) {
            drop(connection, month);
            LOG.infof("The events of %s were dropped for their age", month);
        }
        return old.size();
    }

    /** The name comes from the catalogue, by the pattern above, and from nobody else. */
    private static void drop(Connection connection, String month) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(NO_LONGER);
            statement.execute("DROP TABLE " + month);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static int ids(Connection connection, LocalDate before) throws SQLException {
        int all = 0;
        try (PreparedStatement delete = connection.prepareStatement(IDS)) {
            for (int i = 0; i < PORTIONS_MAX; i++) {
                delete.setObject(1, before);
                delete.setInt(2, PORTION);
                int removed = delete.executeUpdate();
                all += removed;
                if (removed < PORTION) {
                    break;
                }
            }
        }
        return all;
    }
}
