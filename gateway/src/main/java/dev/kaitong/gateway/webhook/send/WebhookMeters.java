package dev.kaitong.gateway.webhook.send;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Counts attempts by subscription and what came of them, and what waits. */
@Singleton
class WebhookMeters {
    private static final String ATTEMPTS = "kaitong.webhook.attempts";

    private final MeterRegistry meters;
    private final AtomicLong waiting;

    WebhookMeters(MeterRegistry meters) {
        this.meters = meters;
        this.waiting = meters.gauge("kaitong.webhook.waiting", new AtomicLong());
    }

    void delivered(String name) {
        meters.counter(ATTEMPTS, "webhook", name, "outcome", "delivered").increment();
    }

    void failed(String name) {
        meters.counter(ATTEMPTS, "webhook", name, "outcome", "failed").increment();
    }

    void waiting(long messages) {
        waiting.set(messages);
    }
}
