package dev.kaitong.gateway.commit;

import dev.kaitong.edge.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** A caller whose work waits to be committed. */
final class Waiting {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private enum Stage {
        QUEUED,
        BEGUN,
        LEFT
    }

    private final Commit commit;
    private final CompletableFuture<CommitOutcome> outcome = new CompletableFuture<>();
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);

    Waiting(Commit commit) {
        this.commit = commit;
    }

    Commit commit() {
        return commit;
    }

    /** Takes the work on; false when its caller has left. */
    boolean begin() {
        return stage.compareAndSet(Stage.QUEUED, Stage.BEGUN);
    }

    void done(CommitOutcome result) {
        outcome.complete(result);
    }

    void failed(RuntimeException exception) {
        outcome.completeExceptionally(exception);
    }

    /**
     * Waits for the outcome.
     *
     * @param turn how long for the work to be begun
     * @param finish how long for work that was begun
     */
    CommitOutcome await(Duration turn, Duration finish) {
        try {
            try {
                return outcome.get(turn.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException _) {
                if (stage.compareAndSet(Stage.QUEUED, Stage.LEFT)) {
                    throw busy();
                }
                return outcome.get(finish.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (TimeoutException _) {
            throw unknown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unknown();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException own
                    ? own
                    : new IllegalStateException("A commit failed", e.getCause());
        }
    }

    /** Nothing was written. */
    static ProblemException busy() {
        return ProblemException.unavailable(
                "Nothing was written. The same request may be sent again, with the same key.",
                RETRY_AFTER);
    }

    /** Nobody knows; whoever asks again with the same key will. */
    static ProblemException unknown() {
        return ProblemException.unavailable(
                "We cannot tell yet whether this was written. Send the same request again, with the"
                        + " same key, to learn it.",
                RETRY_AFTER);
    }
}
