package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.edge.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** A caller whose operation waits to be done. */
final class Waiting {
    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private enum Stage {
        QUEUED,
        BEGUN,
        LEFT
    }

    private final Operation operation;
    private final CompletableFuture<Result> outcome = new CompletableFuture<>();
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);

    Waiting(Operation operation) {
        this.operation = operation;
    }

    Operation operation() {
        return operation;
    }

    /** Takes it on; false when its caller has left. */
    boolean begin() {
        return stage.compareAndSet(Stage.QUEUED, Stage.BEGUN);
    }

    void done(Result result) {
        outcome.complete(result);
    }

    void failed(RuntimeException exception) {
        outcome.completeExceptionally(exception);
    }

    /** Waits a while for its turn, and then for what was begun. */
    Result await(Duration finish) {
        try {
            try {
                return outcome.get(TURN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                if (stage.compareAndSet(Stage.QUEUED, Stage.LEFT)) {
                    throw busy();
                }
                return outcome.get(finish.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException _) {
            throw unknown();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw unknown();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException own
                    ? own
                    : new IllegalStateException("An operation failed", e.getCause());
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
