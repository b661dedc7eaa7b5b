package dev.kaitong.gateway.webhook.send;

import dev.kaitong.gateway.webhook.WebhookConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends while the gateway runs. */
@ApplicationScoped
class WebhookBackground {
    private static final Logger LOG = Logger.getLogger(WebhookBackground.class);
    private static final Duration END_MAX = Duration.ofSeconds(5);

    private final WebhookWorker worker;
    private final Deliveries deliveries;
    private final WebhookMeters meters;
    private final WebhookConfig config;
    private @Nullable Thread thread;

    WebhookBackground(
            WebhookWorker worker,
            Deliveries deliveries,
            WebhookMeters meters,
            WebhookConfig config) {
        this.worker = worker;
        this.deliveries = deliveries;
        this.meters = meters;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread = Thread.ofVirtual().name("webhooks").start(this::send);
        }
    }

    private void send() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                begin();
                worker.awaitPlace(config.pause());
            }
        } catch (InterruptedException _) {
            LOG.debug("Nothing is sent any more");
        }
    }

    private void begin() {
        try {
            worker.begin();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Nothing was sent; the next look will: %s", e);
        }
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            meters.waiting(deliveries.waiting());
        } catch (SQLException e) {
            LOG.debugf("Nobody knows what waits: %s", e.getMessage());
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
