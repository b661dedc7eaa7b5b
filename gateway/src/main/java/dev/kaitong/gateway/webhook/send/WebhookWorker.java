package dev.kaitong.gateway.webhook.send;

import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.webhook.WebhookConfig;
import dev.kaitong.gateway.webhook.kept.Webhook;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes what is due, and sends it. Each subscription has places of its own, so that a slow
 * subscriber keeps nobody waiting but himself.
 */
@ApplicationScoped
class WebhookWorker {
    private static final Logger LOG = Logger.getLogger(WebhookWorker.class);

    private final Clock clock;
    private final Deliveries deliveries;
    private final SendDelivery sendDelivery;
    private final WebhookConfig config;
    private final Map<UUID, Semaphore> places = new ConcurrentHashMap<>();
    private final Semaphore freed = new Semaphore(0);

    /** No virtual ones: whoever looks up a name holds his thread, and decisions need theirs. */
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofPlatform().daemon().name("webhook-", 0).factory());

    WebhookWorker(
            Clock clock, Deliveries deliveries, SendDelivery sendDelivery, WebhookConfig config) {
        this.clock = clock;
        this.deliveries = deliveries;
        this.sendDelivery = sendDelivery;
        this.config = config;
    }

    /** One round; returns when all that it sent is marked. How many it were. */
    int round() throws SQLException, InterruptedException {
        List<Future<?>> sent = begin();
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (ExecutionException e) {
                LOG.debugf("A message was not marked: %s", e.getCause());
            }
        }
        return sent.size();
    }

    /** Begins to send what is due and has a place; waits for nobody. */
    List<Future<?>> begin() throws SQLException {
        Instant now = Now.of(clock);
        List<Future<?>> begun = new ArrayList<>();
        for (Webhook webhook : deliveries.due(now)) {
            Semaphore free =
                    places.computeIfAbsent(
                            webhook.webhookId(), _ -> new Semaphore(config.atOnce()));
            int most = free.drainPermits();
            int taken = 0;
            try {
                if (most > 0) {
                    for (Delivery delivery :
                            deliveries.claim(webhook, now, now.plus(config.lease()), most)) {
                        begun.add(threads.submit(() -> send(delivery, free)));
                        taken++;
                    }
                }
            } finally {
                free.release(most - taken);
            }
        }
        return begun;
    }

    private void send(Delivery delivery, Semaphore place) {
        try {
            sendDelivery.send(delivery);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException e) {
            // The claim runs out by itself, and it is sent again.
            LOG.warnf("A message to %s was not marked: %s", delivery.webhook().name(), e);
        } finally {
            place.release();
            freed.release();
        }
    }

    /** Waits until a place has become free, and no longer than this. */
    void awaitPlace(Duration atMost) throws InterruptedException {
        if (freed.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            freed.drainPermits();
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
