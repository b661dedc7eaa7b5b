package dev.kaitong.gateway.redecision;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.redecision.waking.FollowChanges;
import dev.kaitong.gateway.redecision.waking.Nudge;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** What runs by itself while the gateway runs: the worker, and a follower of each change feed. */
@ApplicationScoped
class Background {
    private static final Logger LOG = Logger.getLogger(Background.class);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(15);

    private final RedecisionWorker worker;
    private final FollowChanges followChanges;
    private final Nudge nudge;
    private final RedecisionConfig config;
    private final List<Thread> threads = new ArrayList<>();

    Background(
            RedecisionWorker worker,
            FollowChanges followChanges,
            Nudge nudge,
            RedecisionConfig config) {
        this.worker = worker;
        this.followChanges = followChanges;
        this.nudge = nudge;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (!config.enabled()) {
            return;
        }
        threads.add(Thread.ofVirtual().name("redecision").start(this::work));
        for (ServiceName service : ServiceName.values()) {
            threads.add(
                    Thread.ofVirtual()
                            .name("changes-" + service.wireName())
                            .start(() -> follow(service)));
        }
    }

    private void work() {
        Ramp ramp = Ramp.start(config.batchMax());
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (ramp.pause()) {
                    nudge.await(config.pause());
                }
                ramp = ramp.after(round(ramp.size()));
            }
        } catch (InterruptedException _) {
            LOG.debug("The worker ends");
        }
    }

    private Ramp.Round round(int size) throws InterruptedException {
        try {
            return worker.round(size);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("A round of the worker failed: %s", e);
            return new Ramp.Round(0, 0);
        }
    }

    private void follow(ServiceName service) {
        Duration pause = config.pause();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                pause =
                        switch (step(service)) {
                            case MORE -> Duration.ZERO;
                            case NOTHING_MORE -> config.pause();
                            case NO_ANSWER -> longer(pause);
                        };
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            LOG.debugf("The follower of %s ends", service);
        }
    }

    private FollowChanges.Step step(ServiceName service) {
        try {
            return followChanges.step(service);
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Changes of %s were not read: %s", service.wireName(), e);
            return FollowChanges.Step.NO_ANSWER;
        }
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? config.pause() : pause.multipliedBy(2);
        return doubled.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : doubled;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(PAUSE_MAX);
        }
    }
}
