package dev.kaitong.risk.event;

import dev.kaitong.risk.RiskConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Makes the partitions of the event log for the months ahead, at start. A month that has rows in
 * the default partition by then stays there: nothing is moved, and nothing is lost.
 */
@ApplicationScoped
class MonthPartitions {
    private static final Logger LOG = Logger.getLogger(MonthPartitions.class);

    /** Rows of the month in the default partition. */
    private static final String CHECK_VIOLATION = "23514";

    /** One starting process at a time; the number is any, and only this lock has it. */
    private static final String LOCK = "SELECT pg_advisory_lock(8083)";

    private static final String UNLOCK = "SELECT pg_advisory_unlock(8083)";

    private final DataSource database;
    private final Clock clock;
    private final RiskConfig config;

    MonthPartitions(DataSource database, Clock clock, RiskConfig config) {
        this.database = database;
        this.clock = clock;
        this.config = config;
    }

    void makeAtStart(@Observes StartupEvent started) {
        make(YearMonth.from(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    /** Makes the partitions from a month on that are not there yet. */
    void make(YearMonth first) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(LOCK);
            try {
                for (int i = 0; i <= config.partitionMonths(); i++) {
                    make(statement, first.plusMonths(i));
                }
            } finally {
                statement.execute(UNLOCK);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the event log has no partitions", e);
        }
    }

    private static void make(Statement statement, YearMonth month) throws SQLException {
        try {
            statement.execute(
                    String.format(
                            Locale.ROOT,
                            "CREATE TABLE IF NOT EXISTS event_%1$tY_%1$tm PARTITION OF event"
                                    + " FOR VALUES FROM ('%1$tF 00:00Z') TO ('%2$tF 00:00Z')",
                            month.atDay(1),
                            month.plusMonths(1).atDay(1)));
        } catch (SQLException e) {
            if (!CHECK_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            LOG.warnf("Events of %s stay in the default partition: it has some already.", month);
        }
    }
}
