package dev.kaitong.gateway.line.change;

import dev.kaitong.gateway.line.event.FollowSignals;
import dev.kaitong.gateway.line.event.LineDue;
import dev.kaitong.gateway.line.event.SignalsHeard;
import dev.kaitong.gateway.storage.Now;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** What runs by itself for lines: the reviews, and the follower of the signals. */
@ApplicationScoped
class LineBackground {
    private static final Logger LOG = Logger.getLogger(LineBackground.class);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(5);

    private final Clock clock;
    private final SignalsHeard signalsHeard;
    private final LineWorker worker;
    private final FollowSignals followSignals;
    private final LineDue lineDue;
    private final LineConfig config;
    private final List<Thread> threads = new ArrayList<>();

    LineBackground(
            Clock clock,
            LineWorker worker,
            FollowSignals followSignals,
            SignalsHeard signalsHeard,
            LineDue lineDue,
            LineConfig config) {
        this.clock = clock;
        this.signalsHeard = signalsHeard;
        this.worker = worker;
        this.followSignals = followSignals;
        this.lineDue = lineDue;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            signalsHeard.begin(Now.of(clock));
            threads.add(Thread.ofVirtual().name("line-reviews").start(this::review));
            threads.add(Thread.ofVirtual().name("line-signals").start(this::follow));
        }
    }

    private void review() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (round() < config.batchMax()) {
                    lineDue.await(config.pause());
                }
            }
        } catch (InterruptedException _) {
            LOG.debug("The reviews end");
        }
    }

    private int round() throws InterruptedException {
        try {
            return worker.round();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("A round of reviews failed: %s", e);
            return 0;
        }
    }

    private void follow() {
        Duration pause = config.pause();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                pause =
                        switch (step()) {
                            case MORE -> Duration.ZERO;
                            case NOTHING_MORE -> config.pause();
                            case NO_ANSWER -> longer(pause);
                        };
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            LOG.debug("The follower of the signals ends");
        }
    }

    private FollowSignals.Step step() {
        try {
            return followSignals.step();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("Signals were not read: %s", e);
            return FollowSignals.Step.NO_ANSWER;
        }
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? config.pause() : pause.multipliedBy(2);
        return doubled.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : doubled;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        signalsHeard.end();
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(PAUSE_MAX);
        }
    }
}
