package dev.kaitong.gateway.asking.breaker;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/**
 * The breaker of SmallRye Fault Tolerance, told verdicts one at a time. It keeps the window and
 * says when its state changes; it never sees a call.
 */
final class LibraryBreaker {
    /** How many judged calls are looked back on; before that many it stays closed. */
    static final int WINDOW = 10;

    /** The share of failures in the window at which it opens. */
    static final double FAILURE_RATIO = 0.5;

    /** Good probes in a row that close it. */
    static final int PROBES_TO_CLOSE = 2;

    private final String name;
    private final Guard guard;

    LibraryBreaker(String name, Consumer<CircuitBreakerState> changed) {
        this.name = name;
        // No circuit breaker name: by it anybody could reset the library's state behind our back.
        this.guard =
                Guard.create()
                        .withDescription(name)
                        .withCircuitBreaker()
                        .requestVolumeThreshold(WINDOW)
                        .failureRatio(FAILURE_RATIO)
                        .successThreshold(PROBES_TO_CLOSE)
                        // Nothing but probes reaches an open breaker, and the prober keeps the
                        // time.
                        .delay(0, ChronoUnit.MILLIS)
                        .onStateChange(changed)
                        .done()
                        .build();
    }

    void tell(boolean good) {
        try {
            guard.call(
                    () -> {
                        if (!good) {
                            throw new Bad();
                        }
                        return Boolean.TRUE;
                    },
                    Boolean.class);
        } catch (Bad _) {
            // The verdict itself, handed back by the library after it was counted.
        } catch (Exception e) {
            throw new IllegalStateException(name + " cannot take a verdict", e);
        }
    }

    /** A bad verdict on its way through the library. */
    private static final class Bad extends Exception {
        private static final long serialVersionUID = 1L;

        Bad() {
            super(null, null, false, false);
        }
    }
}
