package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.edge.problem.ProblemException;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does with purchases what many callers want, in groups: one thread takes all that waits, does it
 * in one transaction, and answers each caller after the commit. A lone caller waits for nobody.
 */
@ApplicationScoped
public class Ledger {
    private static final Logger LOG = Logger.getLogger(Ledger.class);
    private static final int QUEUE_MAX = 1_024;
    private static final int GROUP_MAX = 128;
    private static final long LOOK_UP_MILLIS = 500;
    private static final Duration FINISH = Duration.ofSeconds(15);

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE_MAX);
    private final LedgerWriter writer;
    private final DistributionSummary groupSizes;
    private final Thread thread = new Thread(this::run, "purchase-ledger");
    private volatile boolean stopping;

    Ledger(LedgerWriter writer, MeterRegistry meters) {
        this.writer = writer;
        this.groupSizes =
                DistributionSummary.builder("kaitong.purchase.group")
                        .description("Operations on purchases that went into one transaction")
                        .register(meters);
        meters.gaugeCollectionSize("kaitong.purchase.waiting", List.of(), queue);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /**
     * Does one thing and returns after its commit.
     *
     * @throws ProblemException 503 when there is no room, or the database is away
     */
    public Result apply(Operation operation) {
        Waiting waiting = new Waiting(operation);
        if (stopping || !queue.offer(waiting)) {
            throw Waiting.busy();
        }
        return waiting.await(FINISH);
    }

    private void run() {
        List<Waiting> group = new ArrayList<>(GROUP_MAX);
        while (!stopping || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, GROUP_MAX - 1);
                    group.removeIf(waiting -> !waiting.begin());
                    if (!group.isEmpty()) {
                        groupSizes.record(group.size());
                        writer.write(List.copyOf(group));
                    }
                    group.clear();
                }
            } catch (InterruptedException _) {
                LOG.debug("Nobody may interrupt the writer; it ends when its queue is empty");
            }
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.join(FINISH.toMillis());
    }
}
