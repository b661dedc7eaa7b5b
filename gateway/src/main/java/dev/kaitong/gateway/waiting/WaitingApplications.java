package dev.kaitong.gateway.waiting;

import dev.kaitong.gateway.decision.Verdict;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** How many applications wait, for what, and how long the oldest ticket has. */
@Singleton
public class WaitingApplications {
    private static final Logger LOG = Logger.getLogger(WaitingApplications.class);
    private static final String SQL =
            """
            SELECT verdict, count(*), min(applied_at) FROM application
            WHERE verdict IN ('PENDING', 'INCOMPLETE', 'REFERRED', 'DEFERRED') GROUP BY verdict\
            """;

    private final DataSource dataSource;
    private final Clock clock;
    private volatile Map<Verdict, Long> waiting = Map.of();
    private final LongAdder since = new LongAdder();
    private volatile Duration oldestTicket = Duration.ZERO;

    WaitingApplications(DataSource dataSource, Clock clock, MeterRegistry meters) {
        this.dataSource = dataSource;
        this.clock = clock;
        Stream.of(Verdict.values())
                .filter(verdict -> !verdict.isFinal())
                .forEach(verdict ->
                        Gauge.builder(
                                        "kaitong.applications.waiting",
                                        () -> waiting.getOrDefault(verdict, 0L))
                                .description("Applications that are not decided")
                                .tag("verdict", verdict.name().toLowerCase(Locale.ROOT))
                                .register(meters));
        Gauge.builder("kaitong.tickets.oldest", () -> oldestTicket.toMillis() / 1_000.0)
                .description("Age of the oldest ticket")
                .baseUnit("seconds")
                .register(meters);
    }

    /**
     * Tickets at the last count, and those that this process has given since: never too few, if a
     * few too many.
     */
    public long tickets() {
        return waiting.getOrDefault(Verdict.PENDING, 0L) + since.sum();
    }

    /** A ticket is given. */
    public void oneMore() {
        since.increment();
    }

    /** How many wait, by verdict, at the last count. */
    public Map<Verdict, Long> waiting() {
        return waiting;
    }

    /** Age of the oldest ticket at the last count. */
    public Duration oldestTicket() {
        return oldestTicket;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        try {
            count();
        } catch (SQLException e) {
            LOG.debugf("Nobody counted who waits: %s", e.getMessage());
        }
    }

    private void count() throws SQLException {
        long before = since.sum();
        Map<Verdict, Long> counted = new EnumMap<>(Verdict.class);
        Duration oldest = Duration.ZERO;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Verdict verdict = Verdict.valueOf(row.getString(1));
                counted.put(verdict, row.getLong(2));
                if (verdict == Verdict.PENDING) {
                    oldest =
                            Duration.between(
                                    row.getObject(3, OffsetDateTime.class).toInstant(),
                                    clock.instant());
                }
            }
        }
        waiting = Map.copyOf(counted);
        since.add(-before);
        oldestTicket = oldest;
    }
}
