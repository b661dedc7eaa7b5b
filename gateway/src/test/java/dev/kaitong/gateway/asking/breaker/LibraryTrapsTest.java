package dev.kaitong.gateway.asking.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaitong.gateway.asking.testing.Await;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Why our breaker is told verdicts instead of being wrapped around calls: what the library does
 * when it is wrapped around them. When one of these fails, the library has changed, and the reasons
 * in the package may have gone.
 */
@DisplayName("The traps of the library, each reproduced")
class LibraryTrapsTest {
    private final AtomicReference<CircuitBreakerState> state =
            new AtomicReference<>(CircuitBreakerState.CLOSED);

    @Test
    @DisplayName("1: a half-open trial that hangs blocks the breaker")
    void aTrialThatHangsBlocks() {
        Guard guard =
                guard(breaker -> breaker.requestVolumeThreshold(2).delay(0, ChronoUnit.MILLIS));
        fail(guard, 2);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch hang = new CountDownLatch(1);
        Thread trial =
                Thread.ofVirtual()
                        .start(() ->
                                guard.get(
                                        () -> {
                                            inside.countDown();
                                            await(hang);
                                            return "late";
                                        },
                                        String.class));
        await(inside);
        for (int i = 0; i < 100; i++) {
            assertThatThrownBy(() -> guard.get(() -> "fine", String.class))
                    .isInstanceOf(CircuitBreakerOpenException.class);
        }
        hang.countDown();
        Await.until("the trial ends", () -> !trial.isAlive());
    }

    @Test
    @DisplayName("2: an exception in skipOn counts as a success and closes a half-open breaker")
    void whatIsSkippedCloses() {
        Guard guard =
                guard(breaker ->
                        breaker.requestVolumeThreshold(2)
                                .delay(0, ChronoUnit.MILLIS)
                                .skipOn(IllegalArgumentException.class));
        fail(guard, 2);
        assertThat(state.get()).isNotEqualTo(CircuitBreakerState.CLOSED);
        assertThatThrownBy(
                        () -> guard.get(() -> thrown(new IllegalArgumentException()), String.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(state.get()).isEqualTo(CircuitBreakerState.CLOSED);
    }

    @Test
    @DisplayName("2: and in a closed breaker it dilutes the window")
    void whatIsSkippedDilutes() {
        Guard guard =
                guard(breaker ->
                        breaker.requestVolumeThreshold(10).skipOn(IllegalArgumentException.class));
        for (int round = 0; round < 50; round++) {
            fail(guard, 4);
            for (int i = 0; i < 6; i++) {
                assertThatThrownBy(() ->
                                guard.get(
                                        () -> thrown(new IllegalArgumentException()), String.class))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThat(state.get())
                .as("200 failures, no success")
                .isEqualTo(CircuitBreakerState.CLOSED);
    }

    @Test
    @DisplayName("3: rejections of a bulkhead inside a breaker open it")
    void aFullBulkheadOpens() {
        Guard guard =
                Guard.create()
                        .withBulkhead()
                        .limit(1)
                        .done()
                        .withCircuitBreaker()
                        .requestVolumeThreshold(10)
                        .onStateChange(state::set)
                        .done()
                        .build();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch hang = new CountDownLatch(1);
        Thread busy =
                Thread.ofVirtual()
                        .start(() ->
                                guard.get(
                                        () -> {
                                            inside.countDown();
                                            await(hang);
                                            return "fine";
                                        },
                                        String.class));
        await(inside);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> guard.get(() -> "fine", String.class))
                    .isInstanceOf(BulkheadException.class);
        }
        assertThat(state.get()).isEqualTo(CircuitBreakerState.OPEN);
        hang.countDown();
        Await.until("the busy call ends", () -> !busy.isAlive());
    }

    @Test
    @DisplayName("4: 19 failures of 19 leave a breaker with the default window closed")
    void theDefaultWindowIsLong() {
        Guard guard = guard(breaker -> breaker);
        fail(guard, 19);
        assertThat(state.get()).isEqualTo(CircuitBreakerState.CLOSED);
        fail(guard, 1);
        assertThat(state.get()).isEqualTo(CircuitBreakerState.OPEN);
    }

    @Test
    @DisplayName("7: after the delay nothing but a call closes a breaker")
    void withoutTrafficItStaysOpen() {
        Guard guard =
                guard(breaker ->
                        breaker.requestVolumeThreshold(2)
                                .delay(0, ChronoUnit.MILLIS)
                                .successThreshold(1));
        fail(guard, 2);
        Await.until("the delay is over", () -> state.get() == CircuitBreakerState.HALF_OPEN);
        guard.get(() -> "fine", String.class);
        assertThat(state.get()).isEqualTo(CircuitBreakerState.CLOSED);
    }

    private Guard guard(UnaryOperator<Guard.Builder.CircuitBreakerBuilder> settings) {
        return settings.apply(Guard.create().withCircuitBreaker().onStateChange(state::set))
                .done()
                .build();
    }

    private static void fail(Guard guard, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() ->
                            guard.get(
                                    () -> thrown(new UncheckedIOException(new IOException())),
                                    String.class))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    private static String thrown(RuntimeException exception) {
        throw exception;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
