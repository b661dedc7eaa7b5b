package dev.kaitong.gateway.commit;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Commits the work of many callers in groups: one thread takes all that waits, writes it in one
 * transaction, and answers each caller after the commit. A lone caller waits for nobody. Worth half
 * of the throughput, at no cost in durability.
 */
@ApplicationScoped
public class GroupCommit {
    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final long LOOK_UP_MILLIS = 500;
    private static final long NOT_WRITING = Long.MIN_VALUE;
    private static final double NEARLY_FULL = 0.8;

    private final BlockingQueue<Waiting> queue;
    private final CommitConfig config;
    private final GroupWriter writer;
    private final DistributionSummary groupSizes;
    private final Thread thread;
    private final AtomicLong writingSinceNanos = new AtomicLong(NOT_WRITING);
    private volatile boolean stopping;

    GroupCommit(DataSource dataSource, Clock clock, CommitConfig config, MeterRegistry meters) {
        this.queue = new ArrayBlockingQueue<>(config.queueMax());
        this.config = config;
        this.writer = new GroupWriter(dataSource, clock);
        this.groupSizes =
                DistributionSummary.builder("kaitong.commit.group")
                        .description("Callers whose work went into one transaction")
                        .register(meters);
        meters.gaugeCollectionSize("kaitong.commit.waiting", List.of(), queue);
        this.thread = new Thread(this::run, "group-commit");
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /**
     * Commits one unit of work and returns after its commit.
     *
     * @throws dev.kaitong.edge.problem.ProblemException 503 when there is no room, or the database
     *     is away
     */
    public CommitOutcome commit(Commit commit) {
        return queued(commit).await(config.turn(), config.finish());
    }

    /**
     * The same, for a caller who waits no longer than this, whatever the database does.
     *
     * @param atMost longest wait; work whose turn has not come by then is not done, and of work
     *     that has begun the caller is told that nobody knows yet
     */
    public CommitOutcome commit(Commit commit, Duration atMost) {
        Duration turn = atMost.compareTo(config.turn()) < 0 ? atMost : config.turn();
        return queued(commit).await(turn, atMost.minus(turn));
    }

    private Waiting queued(Commit commit) {
        Waiting waiting = new Waiting(commit);
        if (stopping || !queue.offer(waiting)) {
            throw Waiting.busy();
        }
        return waiting;
    }

    /** Refuses work for which there will be no room, before anything is spent on it. */
    public void requireRoom() {
        if (stopping || queue.remainingCapacity() == 0 || isHanging()) {
            throw Waiting.busy();
        }
    }

    /** Whether nothing can be written at this moment: a commit hangs, or too many wait. */
    public boolean isStuck() {
        return isHanging() || queue.size() > NEARLY_FULL * config.queueMax();
    }

    /** Callers whose work waits for its turn. */
    public int waiting() {
        return queue.size();
    }

    private boolean isHanging() {
        long since = writingSinceNanos.get();
        return since != NOT_WRITING && System.nanoTime() - since > config.turn().toNanos();
    }

    private void run() {
        List<Waiting> group = new ArrayList<>(config.groupMax());
        while (!stopping || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, config.groupMax() - 1);
                    group.removeIf(waiting -> !waiting.begin());
                    if (!group.isEmpty()) {
                        groupSizes.record(group.size());
                        write(List.copyOf(group));
                    }
                    group.clear();
                }
            } catch (InterruptedException _) {
                LOG.debug("Nobody may interrupt the writer; it ends when its queue is empty");
            }
        }
    }

    private void write(List<Waiting> group) {
        writingSinceNanos.set(System.nanoTime());
        try {
            writer.write(group);
        } finally {
            writingSinceNanos.set(NOT_WRITING);
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        thread.join(config.finish().toMillis());
    }
}
