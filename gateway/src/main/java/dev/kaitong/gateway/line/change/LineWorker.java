package dev.kaitong.gateway.line.change;

import dev.kaitong.gateway.commit.NewLine;
import dev.kaitong.gateway.line.kept.Lines;
import dev.kaitong.gateway.linereview.Rise;
import dev.kaitong.gateway.storage.Now;
import dev.kaitong.gateway.strategy.stored.Strategies;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/** Takes the lines that are due, in rounds, and reviews them. */
@ApplicationScoped
public class LineWorker {
    private static final Logger LOG = Logger.getLogger(LineWorker.class);
    private static final int AT_ONCE = 8;

    /** One statement, however many they are; more wait for the next round. */
    private static final int SETTLE_MAX = 1_000;

    private final Clock clock;
    private final Lines lines;
    private final ReviewLine reviewLine;
    private final Strategies strategies;
    private final LineConfig config;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofVirtual().name("line-review-", 0).factory());

    LineWorker(
            Clock clock,
            Lines lines,
            ReviewLine reviewLine,
            Strategies strategies,
            LineConfig config) {
        this.clock = clock;
        this.lines = lines;
        this.reviewLine = reviewLine;
        this.strategies = strategies;
        this.config = config;
    }

    /** One round; how many lines were due. */
    public int round() throws SQLException, InterruptedException {
        Instant now = Now.of(clock);
        Duration stands = Rise.stands(strategies.liveAt(now).lineRules());
        lines.settle(now, NewLine.SETTLING, stands, SETTLE_MAX);
        List<String> due = lines.claim(now, now.plus(config.lease()), config.batchMax());
        List<Future<?>> reviews =
                due.stream()
                        .<Future<?>>map(applicant -> threads.submit(() -> review(applicant)))
                        .toList();
        for (Future<?> review : reviews) {
            try {
                review.get();
            } catch (ExecutionException e) {
                // The claim runs out by itself, and somebody will take it again.
                LOG.warnf("A line could not be reviewed: %s", e.getCause());
            }
        }
        return due.size();
    }

    private boolean review(String applicant) throws SQLException {
        reviewLine.review(applicant);
        return true;
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
