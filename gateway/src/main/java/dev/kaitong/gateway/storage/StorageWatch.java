package dev.kaitong.gateway.storage;

import dev.kaitong.edge.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database twice a second whether it is there, so that nobody waits for his deadline to
 * learn that it is not. Two silences of half a second in a row are an absence; one answer ends it.
 */
@ApplicationScoped
public class StorageWatch {
    private static final Logger LOG = Logger.getLogger(StorageWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration ANSWER_MAX = Duration.ofMillis(500);
    private static final int SILENCES = 2;

    private final DataSource dataSource;
    private @Nullable Thread thread;
    private int silences;
    private volatile boolean away;

    StorageWatch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("storage-watch").start(this::watch);
    }

    /** Whether the database has not answered lately. */
    public boolean isAway() {
        return away;
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            LOG.debug("Nobody watches the database any more");
        }
    }

    /** Asks once. */
    void look() {
        silences = answers() ? 0 : silences + 1;
        boolean now = silences >= SILENCES;
        if (now != away) {
            away = now;
            LOG.warnf("The database is %s", now ? "away" : "back");
        }
    }

    private boolean answers() {
        try {
            return Storage.read(ANSWER_MAX, this::ask);
        } catch (ProblemException _) {
            return false;
        }
    }

    private boolean ask() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(1);
        }
    }

    @PreDestroy
    void stop() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
