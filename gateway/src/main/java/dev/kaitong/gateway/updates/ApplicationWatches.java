package dev.kaitong.gateway.updates;

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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Everybody who watches an application. */
@Singleton
class ApplicationWatches {
    private static final String SQL =
            "SELECT "
                    + ApplicationColumns.of("a")
                    + " FROM application a WHERE a.application_id = ANY (?)";

    private final DataSource dataSource;
    private final Watches<UUID, Application> watches =
            new Watches<>(
                    this::read,
                    (now, seen) -> now.standing().decisionNo() > seen.standing().decisionNo());

    ApplicationWatches(DataSource dataSource, MeterRegistry meters) {
        this.dataSource = dataSource;
        meters.gaugeCollectionSize("kaitong.updates.watching", List.of(), watches.open());
    }

    /** Begins to watch an application from where it was read. */
    Watch<UUID, Application> watch(Application from) {
        return watches.watch(from.applicationId(), from);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        watches.lookAgain();
    }

    /** Looks once at everything that is watched. */
    void look() throws SQLException {
        watches.look();
    }

    private Map<UUID, Application> read(Collection<UUID> ids) throws SQLException {
        Map<UUID, Application> found = new HashMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SQL)) {
            Parameters.of(select).array(connection.createArrayOf("uuid", ids.toArray()));
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
