package dev.kaitong.gateway.purchase.tell;

import dev.kaitong.gateway.line.change.LineConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells risk-service while the gateway runs. */
@ApplicationScoped
class TellBackground {
    private static final Logger LOG = Logger.getLogger(TellBackground.class);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(5);

    private final TellRisk tellRisk;
    private final LineConfig config;
    private @Nullable Thread thread;

    TellBackground(TellRisk tellRisk, LineConfig config) {
        this.tellRisk = tellRisk;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread = Thread.ofVirtual().name("purchase-events").start(this::tell);
        }
    }

    private void tell() {
        Duration pause = config.pause();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                pause =
                        switch (step()) {
                            case MORE -> Duration.ZERO;
                            case NOTHING_MORE -> config.pause();
                            case NOT_TAKEN -> longer(pause);
                        };
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            LOG.debug("Nobody is told of purchases any more");
        }
    }

    private TellRisk.Step step() {
        try {
            return tellRisk.step();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("risk-service was not told of purchases: %s", e);
            return TellRisk.Step.NOT_TAKEN;
        }
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? config.pause() : pause.multipliedBy(2);
        return doubled.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : doubled;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(PAUSE_MAX);
        }
    }
}
