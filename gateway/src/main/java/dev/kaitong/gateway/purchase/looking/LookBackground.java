package dev.kaitong.gateway.purchase.looking;

import dev.kaitong.gateway.line.change.LineConfig;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Looks at purchases once a second while the gateway runs. */
@Singleton
class LookBackground {
    private static final Logger LOG = Logger.getLogger(LookBackground.class);

    private final LookWorker worker;
    private final LineConfig config;

    LookBackground(LookWorker worker, LineConfig config) {
        this.worker = worker;
        this.config = config;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!config.enabled()) {
            return;
        }
        try {
            int looked = config.batchMax();
            while (looked == config.batchMax()) {
                looked = worker.round();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("A look at purchases failed; the next will do it: %s", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
