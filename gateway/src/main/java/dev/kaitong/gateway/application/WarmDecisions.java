package dev.kaitong.gateway.application;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.Language;
import dev.kaitong.edge.id.UuidV7;
import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.application.known.Applications;
import dev.kaitong.gateway.application.known.ReadKnown;
import dev.kaitong.gateway.application.making.MakeDecision;
import dev.kaitong.gateway.asking.AskingConfig;
import dev.kaitong.gateway.asking.Hearing;
import dev.kaitong.gateway.commit.Commit;
import dev.kaitong.gateway.commit.GroupCommit;
import dev.kaitong.gateway.decision.ApplicationFacts;
import dev.kaitong.gateway.decisionlog.Decisions;
import dev.kaitong.gateway.idempotency.KeyRef;
import dev.kaitong.gateway.load.Starting;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.storage.Storage;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Goes the way of a decision some times before the gateway reports ready, but for asking, and with
 * an empty commit: the first ones of a process would not end within their deadline. About nobody,
 * and nothing of it is kept but that this process's chain begins. Gives up after a while, as
 * warming up the services does.
 */
@Readiness
@ApplicationScoped
class WarmDecisions implements HealthCheck {
    private static final int TIMES = 200;

    private final ReadKnown readKnown;
    private final Applications applications;
    private final Decisions decisions;
    private final MakeDecision makeDecision;
    private final WriteAnswer writeAnswer;
    private final GroupCommit groupCommit;
    private final Starting starting;
    private final Clock clock;
    private final Duration window;
    private final String nobody;
    private volatile boolean warm;

    WarmDecisions(
            ReadKnown readKnown,
            Applications applications,
            Decisions decisions,
            MakeDecision makeDecision,
            WriteAnswer writeAnswer,
            GroupCommit groupCommit,
            Starting starting,
            Clock clock,
            AskingConfig config) {
        this.readKnown = readKnown;
        this.applications = applications;
        this.decisions = decisions;
        this.makeDecision = makeDecision;
        this.writeAnswer = writeAnswer;
        this.groupCommit = groupCommit;
        this.starting = starting;
        this.clock = clock;
        this.window = config.warmUp();
        this.nobody = config.probe().applicant();
    }

    void start(@Observes StartupEvent event) {
        starting.begin(1);
        Thread.ofVirtual().name("warm-decisions").start(this::warmUp);
    }

    private void warmUp() {
        long started = System.nanoTime();
        try {
            for (int i = 0; i < TIMES && System.nanoTime() - started < window.toNanos(); i++) {
                once();
            }
        } catch (ProblemException _) {
            // Without its database the gateway is as warm as it can be.
        } finally {
            warm = true;
            starting.warm();
        }
    }

    private void once() {
        Apply apply =
                new Apply(
                        nobody,
                        "WARM_UP",
                        null,
                        new KeyRef(nobody, "warm-up", "warm-up"),
                        new byte[0],
                        Language.ZH,
                        "warm-up");
        Storage.read(() -> readKnown.about(nobody, apply.key()));
        Instant now = Now.of(clock);
        // What is read of an earlier decision goes through the mapper, whose first use is slow.
        UUID none = UuidV7.at(now);
        applications.find(none);
        decisions.since(none, 0);
        ApplicationFacts facts = new ApplicationFacts(apply.scene(), null, now, null);
        Hearing hearing = Hearing.silent(Cause.BUSY);
        writeAnswer.decided(
                apply, makeDecision.first(nobody, facts, hearing, now), hearing.answers(), now);
        groupCommit.commit(new Commit(null, List.of(), List.of(), null, null));
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warm-decisions").status(warm).build();
    }
}
