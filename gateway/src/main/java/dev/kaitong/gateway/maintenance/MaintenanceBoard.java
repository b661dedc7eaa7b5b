package dev.kaitong.gateway.maintenance;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.Services;
import dev.kaitong.gateway.asking.breaker.ForcedWindow;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What is planned, as this process knows it: read at the start and once a second, so that every
 * gateway keeps to it, and kept when the database is away. The breakers turn on and off by
 * themselves at the instants that are written here.
 */
@ApplicationScoped
public class MaintenanceBoard {
    /** Most maintenances that may be ahead at once. */
    static final int AHEAD_MAX = 200;

    private static final Logger LOG = Logger.getLogger(MaintenanceBoard.class);

    private final MaintenanceRows rows;
    private final Services services;
    private final Clock clock;
    private volatile List<Maintenance> known = List.of();

    MaintenanceBoard(MaintenanceRows rows, Services services, Clock clock) {
        this.rows = rows;
        this.services = services;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        scheduled();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        try {
            refresh();
        } catch (SQLException e) {
            LOG.debugf("What is planned was not read again: %s", e.getMessage());
        }
    }

    /** Reads again what is planned. */
    void refresh() throws SQLException {
        List<Maintenance> ahead = rows.ahead(clock.instant(), AHEAD_MAX);
        if (ahead.equals(known)) {
            return;
        }
        known = ahead;
        for (ServiceName service : ServiceName.values()) {
            services.force(
                    service,
                    ahead.stream()
                            .filter(maintenance -> maintenance.part() == service)
                            .map(maintenance ->
                                    new ForcedWindow(maintenance.startsAt(), maintenance.endsAt()))
                            .toList());
        }
        LOG.infof("Maintenances ahead: %d", ahead.size());
    }

    /** Those that hold now or will later, soonest first. */
    public List<Maintenance> ahead() {
        Instant now = clock.instant();
        return known.stream().filter(maintenance -> maintenance.isAhead(now)).toList();
    }
}
