package dev.kaitong.gateway.updates;

import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.application.known.Application;
import dev.kaitong.gateway.application.known.ApplicationColumns;
import dev.kaitong.gateway.storage.Parameters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Everybody who watches an application, and the look that serves them all. */
@Singleton
class Watches {
    private static final Logger LOG = Logger.getLogger(Watches.class);
    private static final int MOST = 2_000;
    private static final String SQL =
            "SELECT "
                    + ApplicationColumns.of("a")
                    + " FROM application a WHERE a.application_id = ANY (?)";

    private final DataSource dataSource;
    private final Set<Watch> open = ConcurrentHashMap.newKeySet();

    Watches(DataSource dataSource, MeterRegistry meters) {
        this.dataSource = dataSource;
        meters.gaugeCollectionSize("kaitong.updates.watching", List.of(), open);
    }

    /** Begins to watch an application from where it was read. */
    Watch watch(Application from) {
        if (open.size() >= MOST) {
            throw ProblemException.unavailable(
                    "Too many watch at this moment; ask for the application instead.",
                    Duration.ofSeconds(5));
        }
        Watch watch = new Watch(this, from);
        open.add(watch);
        return watch;
    }

    void remove(Watch watch) {
        open.remove(watch);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        try {
            look();
        } catch (SQLException e) {
            LOG.warnf("Nobody could be told of changes; the next look will: %s", e.getMessage());
        }
    }

    /** Looks once at everything that is watched. */
    void look() throws SQLException {
        if (open.isEmpty()) {
            return;
        }
        List<Watch> watching = List.copyOf(open);
        Map<UUID, Application> now = read(watching);
        for (Watch watch : watching) {
            @Nullable Application application = now.get(watch.seen().applicationId());
            if (application != null) {
                watch.tell(application);
            }
        }
    }

    private Map<UUID, Application> read(List<Watch> watching) throws SQLException {
        Object[] ids =
                watching.stream().map(watch -> watch.seen().applicationId()).distinct().toArray();
        Map<UUID, Application> found = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            Parameters.of(select).array(connection.createArrayOf("uuid", ids));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    @Nullable Application application = ApplicationColumns.read(row);
                    if (application != null) {
                        found.put(application.applicationId(), application);
                    }
                }
            }
        }
        return found;
    }
}
