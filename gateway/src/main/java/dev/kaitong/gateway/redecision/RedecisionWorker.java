package dev.kaitong.gateway.redecision;

import dev.kaitong.gateway.storage.Now;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/** Takes what is due, in rounds, and decides it again. */
@ApplicationScoped
public class RedecisionWorker {
    private static final Logger LOG = Logger.getLogger(RedecisionWorker.class);

    private final Clock clock;
    private final Claims claims;
    private final Redecide redecide;
    private final RedecisionConfig config;
    private final UUID holder = UUID.randomUUID();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("redecide-", 0).factory());

    RedecisionWorker(Clock clock, Claims claims, Redecide redecide, RedecisionConfig config) {
        this.clock = clock;
        this.claims = claims;
        this.redecide = redecide;
        this.config = config;
    }

    /**
     * One round: claims what is due, oldest first, and decides all of it at once.
     *
     * @param most most applications
     */
    Ramp.Round round(int most) throws SQLException, InterruptedException {
        Instant now = Now.of(clock);
        List<Claim> claimed = claims.claim(now, now.plus(config.lease()), most, holder);
        List<Future<Redecide.Result>> results =
                claimed.stream()
                        .map(claim -> threads.submit(() -> redecide.redecide(claim)))
                        .toList();
        int done = 0;
        for (Future<Redecide.Result> result : results) {
            if (isDone(result)) {
                done++;
            }
        }
        return new Ramp.Round(claimed.size(), done);
    }

    private static boolean isDone(Future<Redecide.Result> result) throws InterruptedException {
        try {
            return switch (result.get()) {
                case DECIDED, UNCHANGED -> true;
                case NOT_YET -> false;
            };
        } catch (ExecutionException e) {
            // The claim runs out by itself, and somebody will take it again.
            LOG.warnf("An application could not be decided again: %s", e.getCause());
            return false;
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
