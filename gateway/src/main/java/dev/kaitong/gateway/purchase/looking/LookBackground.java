package dev.kaitong.gateway.purchase.looking;

import dev.kaitong.gateway.line.change.LineConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks at purchases while the gateway runs. */
@ApplicationScoped
class LookBackground {
    private static final Logger LOG = Logger.getLogger(LookBackground.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration END_MAX = Duration.ofSeconds(5);

    private final LookWorker worker;
    private final LineConfig config;
    private @Nullable Thread thread;

    LookBackground(LookWorker worker, LineConfig config) {
        this.worker = worker;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread = Thread.ofVirtual().name("purchase-looks").start(this::look);
        }
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (round() < config.batchMax()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("Nobody looks at purchases any more");
        }
    }

    private int round() throws InterruptedException {
        try {
            return worker.round();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("A look at purchases failed: %s", e);
            return 0;
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        @Nullable Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(END_MAX);
        }
    }
}
