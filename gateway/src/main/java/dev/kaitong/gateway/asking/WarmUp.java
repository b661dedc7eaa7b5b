package dev.kaitong.gateway.asking;

import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.load.Starting;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Asks each service once before the gateway reports ready, as the first call of a process takes
 * longer than a decision may. Gives up after a while: the gateway is ready without its services,
 * since its PENDING answers are what is needed then. Counts for no breaker.
 */
@Readiness
@ApplicationScoped
class WarmUp implements HealthCheck {
    private static final Duration PAUSE = Duration.ofMillis(100);

    /**
     * One answer opens a connection; some hundreds let both sides compile what a decision runs
     * through, without which the first callers of a fresh process wait longer than a decision may.
     */
    private static final int ANSWERS = 400;

    /** Asked at once, of each service: while one waits, the others use the processor. */
    private static final int AT_ONCE = 2;

    private final Services services;
    private final Questions questions;
    private final Starting starting;
    private final Duration window;
    private final AtomicInteger cold;

    WarmUp(Services services, Questions questions, Starting starting, AskingConfig config) {
        this.services = services;
        this.questions = questions;
        this.starting = starting;
        this.window = config.warmUp();
        this.cold = new AtomicInteger(services.all().size() * AT_ONCE);
    }

    void start(@Observes StartupEvent event) {
        starting.begin(cold.get());
        for (AssessingService<?> service : services.all()) {
            for (int i = 0; i < AT_ONCE; i++) {
                Thread.ofVirtual()
                        .name("warm-up-" + service.name().wireName())
                        .start(() -> warm(service));
            }
        }
    }

    private void warm(AssessingService<?> service) {
        long started = System.nanoTime();
        try {
            int answers = 0;
            while (answers < ANSWERS / AT_ONCE && System.nanoTime() - started < window.toNanos()) {
                if (service.assessUnguarded(questions.probe()) instanceof Told.Answered<?>) {
                    answers++;
                } else {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            cold.decrementAndGet();
            starting.warm();
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warm-up").status(cold.get() <= 0).build();
    }
}
