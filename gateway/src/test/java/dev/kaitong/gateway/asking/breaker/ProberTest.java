package dev.kaitong.gateway.asking.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaitong.edge.testing.SettableClock;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import dev.kaitong.gateway.asking.testing.HandClock;
import dev.kaitong.gateway.asking.testing.Paces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A service is probed once a second while its breaker is not closed")
class ProberTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Told<?> GOOD = Told.good("fine");
    private static final Told<?> BAD = Told.silent(Trouble.REFUSED, "no connection");

    private record Due(Duration after, Runnable task) {}

    private final SettableClock clock = new SettableClock(NOON);
    private final HandClock nanos = new HandClock();
    private final Deque<Due> due = new ArrayDeque<>();
    private final Breaker breaker = new Breaker("probed", clock, Paces.AT_ONCE, nanos);
    private Supplier<Told<?>> service = () -> BAD;
    private final Prober prober =
            new Prober(
                    breaker,
                    () -> service.get(),
                    SECOND,
                    (after, task) -> due.add(new Due(after, task)),
                    nanos,
                    clock);

    ProberTest() {
        breaker.onOpened(prober::start);
    }

    @Test
    void aHealthyServiceIsNotProbed() {
        assertThat(due).isEmpty();
        assertThat(prober.nextAt()).isNull();
    }

    @Test
    void anIdleSystemHealsByItself() {
        open();
        assertThat(prober.nextAt()).isEqualTo(NOON.plusSeconds(1));
        for (int i = 0; i < 30; i++) {
            assertThat(runNext()).isEqualTo(SECOND);
        }
        service = () -> GOOD;
        runNext();
        assertThat(breaker.isClosed()).isFalse();
        runNext();
        assertThat(breaker.isClosed()).isTrue();
        assertThat(due).as("and is left alone").isEmpty();
        assertThat(prober.nextAt()).isNull();
    }

    @Test
    void theTimeThatAProbeTakesIsPartOfTheInterval() {
        open();
        service =
                () -> {
                    nanos.advance(Duration.ofMillis(600));
                    return BAD;
                };
        assertThat(runNext()).isEqualTo(SECOND);
        assertThat(runNext()).isEqualTo(Duration.ofMillis(400));
        service =
                () -> {
                    nanos.advance(Duration.ofSeconds(5));
                    return BAD;
                };
        runNext();
        assertThat(runNext()).isEqualTo(Duration.ZERO);
    }

    @Test
    void thereIsOneProbeAtATime() {
        open();
        prober.start();
        prober.start();
        assertThat(due).hasSize(1);
    }

    @Test
    void aProbeThatBreaksDoesNotEndTheProbing() {
        open();
        service =
                () -> {
                    throw new IllegalStateException("a bug");
                };
        assertThatThrownBy(this::runNext).isInstanceOf(IllegalStateException.class);
        assertThat(due).hasSize(1);
    }

    @Test
    void aSecondOutageIsProbedToo() {
        open();
        service = () -> GOOD;
        runNext();
        runNext();
        assertThat(breaker.isClosed()).isTrue();
        open();
        assertThat(due).hasSize(1);
    }

    private void open() {
        while (breaker.admit() instanceof Admission.Granted granted) {
            breaker.judged(granted, BAD);
        }
    }

    private Duration runNext() {
        Due next = due.removeFirst();
        next.task().run();
        return next.after();
    }
}
