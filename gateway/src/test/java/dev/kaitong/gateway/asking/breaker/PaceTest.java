package dev.kaitong.gateway.asking.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kaitong.edge.testing.SettableClock;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import dev.kaitong.gateway.asking.testing.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayName(
        "M60 A service that came back is trusted bit by bit, and one that fell again less soon")
class PaceTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Told<String> GOOD = Told.good("fine");
    private static final Told<String> BAD = Told.silent(Trouble.SERVER_ERROR, "status 500");
    private static final Duration PROBE = Duration.ofMillis(100);
    private static final BreakerPace PACE =
            new BreakerPace(Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofSeconds(5));

    private final SettableClock clock = new SettableClock(NOON);
    private final HandClock nanos = new HandClock();
    private final Breaker breaker = new Breaker("paced", clock, PACE, nanos);

    @RepeatedTest(20)
    void itStaysOpenLongerEachTimeThatItFallsOverAtOnce() {
        List<Duration> open = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            breakDown();
            open.add(openFor());
        }
        int[] seconds = {1, 2, 4, 8, 15, 15};
        for (int i = 0; i < seconds.length; i++) {
            assertThat(open.get(i))
                    .isBetween(
                            Duration.ofMillis(700L * seconds[i]),
                            Duration.ofSeconds(seconds[i]).plus(PROBE.multipliedBy(2)));
        }
    }

    @Test
    void afterAnOutageThatLastedTwoGoodProbesCloseIt() {
        for (int i = 0; i < 6; i++) {
            breakDown();
            nanos.advance(Duration.ofSeconds(15));
            breaker.probed(GOOD);
            assertThat(breaker.isClosed()).isFalse();
            breaker.probed(GOOD);
            assertThat(breaker.isClosed()).isTrue();
        }
    }

    @Test
    void whoeverWasWellForASlowStartBeginsAnew() {
        breakDown();
        openFor();
        breakDown();
        openFor();
        nanos.advance(Duration.ofSeconds(5));
        assertThat(breaker.view().slowStart()).isFalse();
        breakDown();
        assertThat(openFor())
                .isLessThanOrEqualTo(Duration.ofSeconds(1).plus(PROBE.multipliedBy(2)));
    }

    @Test
    void theShareOfCallsGrowsFromNoneToAll() {
        breakDown();
        openFor();
        assertThat(breaker.view().slowStart()).isTrue();
        int[] admitted = new int[6];
        for (int second = 0; second < admitted.length; second++) {
            for (int call = 0; call < 1_000; call++) {
                if (breaker.admit() instanceof Admission.Granted) {
                    admitted[second]++;
                }
                nanos.advance(Duration.ofMillis(1));
            }
        }
        for (int second = 0; second < 5; second++) {
            assertThat(admitted[second])
                    .as("second %d: its share and the floor", second)
                    .isCloseTo(100 + 200 * second + SlowStart.FLOOR_A_SECOND, within(3));
        }
        assertThat(admitted[5]).isEqualTo(1_000);
    }

    @Test
    void whereLittleIsAskedNobodyIsSentAway() {
        breakDown();
        openFor();
        assertThat(IntStream.range(0, 40))
                .allSatisfy(_ -> {
                    assertThat(breaker.admit()).isInstanceOf(Admission.Granted.class);
                    nanos.advance(Duration.ofMillis(100));
                });
    }

    @Test
    void whoIsSentAwayMeanwhileIsToldThatWeAreBusyAndNothingCounts() {
        breakDown();
        openFor();
        breaker.admit();
        assertThat(breaker.admit()).isEqualTo(new Admission.Barred(Trouble.SLOW_START));
        assertThat(Trouble.SLOW_START.cause()).isEqualTo(dev.kaitong.contract.Cause.BUSY);
        assertThat(Trouble.SLOW_START.counts()).isFalse();
    }

    @Test
    void aMaintenanceEndsInASlowStartToo() {
        breaker.force(List.of(new ForcedWindow(NOON, NOON.plusSeconds(60))));
        assertThat(breaker.admit()).isEqualTo(new Admission.Barred(Trouble.MAINTENANCE));
        clock.set(NOON.plusSeconds(60));
        assertThat(breaker.admit()).isInstanceOf(Admission.Granted.class);
        assertThat(breaker.admit()).isEqualTo(new Admission.Barred(Trouble.SLOW_START));
    }

    @Test
    void aMaintenanceIsHalfOpenAndAPlannedOneHoldsNobodyBefore() {
        breaker.force(
                List.of(
                        new ForcedWindow(NOON.plusSeconds(10), NOON.plusSeconds(20)),
                        new ForcedWindow(NOON.plusSeconds(20), NOON.plusSeconds(30)),
                        new ForcedWindow(NOON.plusSeconds(31), NOON.plusSeconds(40))));
        assertThat(breaker.admit()).isInstanceOf(Admission.Granted.class);
        clock.set(NOON.plusSeconds(10).minusNanos(1));
        assertThat(breaker.forcedUntil()).isNull();
        clock.set(NOON.plusSeconds(10));
        assertThat(breaker.forcedUntil())
                .as("two that follow each other are one")
                .isEqualTo(NOON.plusSeconds(30));
        clock.set(NOON.plusSeconds(30));
        assertThat(breaker.forcedUntil()).isNull();
        clock.set(NOON.plusSeconds(31));
        assertThat(breaker.forcedUntil()).isEqualTo(NOON.plusSeconds(40));
    }

    private void breakDown() {
        while (breaker.isClosed()) {
            if (breaker.admit() instanceof Admission.Granted granted) {
                breaker.judged(granted, BAD);
            }
            nanos.advance(Duration.ofMillis(10));
        }
    }

    /** A service that is well again at once: how long until it is let in. */
    private Duration openFor() {
        long from = nanos.getAsLong();
        while (!breaker.isClosed()) {
            nanos.advance(PROBE);
            breaker.probed(GOOD);
        }
        return Duration.ofNanos(nanos.getAsLong() - from);
    }
}
