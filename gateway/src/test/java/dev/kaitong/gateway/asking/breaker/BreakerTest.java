package dev.kaitong.gateway.asking.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.edge.testing.SettableClock;
import dev.kaitong.gateway.asking.breaker.BreakerView.State;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import dev.kaitong.gateway.asking.testing.HandClock;
import dev.kaitong.gateway.asking.testing.Paces;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A breaker opens at 5 of 10 and is closed by two good probes")
class BreakerTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Told<String> GOOD = Told.good("fine");
    private static final Told<String> BAD = Told.silent(Trouble.SERVER_ERROR, "status 500");

    private final SettableClock clock = new SettableClock(NOON);
    private final AtomicInteger openings = new AtomicInteger();
    private final Breaker breaker = new Breaker("test", clock, Paces.AT_ONCE, new HandClock());

    BreakerTest() {
        breaker.onOpened(openings::incrementAndGet);
    }

    @Test
    void fiveOfTenOpenIt() {
        tell(GOOD, 5);
        tell(BAD, 4);
        assertThat(breaker.isClosed()).isTrue();
        tell(BAD, 1);
        assertThat(breaker.isClosed()).isFalse();
        assertThat(openings).hasValue(1);
        assertThat(breaker.admit()).isEqualTo(new Admission.Barred(Trouble.BREAKER_OPEN));
    }

    @Test
    void fourOfTenDoNot() {
        for (int round = 0; round < 20; round++) {
            tell(BAD, 4);
            tell(GOOD, 6);
        }
        assertThat(breaker.isClosed()).isTrue();
    }

    @Test
    void nothingButFailuresOpensItAtTheTenth() {
        tell(BAD, 9);
        assertThat(breaker.isClosed()).isTrue();
        tell(BAD, 1);
        assertThat(breaker.isClosed()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whatCountsIsWhatTheTroubleSays(Trouble trouble) {
        tell(Told.silent(trouble, "x"), 30);
        assertThat(breaker.isClosed()).isEqualTo(!trouble.counts());
    }

    @Test
    void whatDoesNotCountDoesNotDiluteEither() {
        for (int i = 0; i < 10; i++) {
            tell(i % 2 == 0 ? GOOD : BAD, i == 9 ? 0 : 1);
            tell(Told.silent(Trouble.OUR_REQUEST, "status 404"), 7);
            tell(Told.refusal("status 400"), 7);
        }
        assertThat(breaker.isClosed()).isTrue();
        tell(BAD, 1);
        assertThat(breaker.isClosed()).isFalse();
    }

    @Test
    void aSlowGoodAnswerCountsAsAFailure() {
        tell(new Told.Answered<>("late", Told.Sign.BAD), 10);
        assertThat(breaker.isClosed()).isFalse();
        assertThat(breaker.view().troubles()).isEqualTo(Map.of(Trouble.SLOW, 10L));
    }

    @Test
    void twoGoodProbesInARowCloseIt() {
        tell(BAD, 10);
        breaker.probed(GOOD);
        assertThat(breaker.view().state()).isEqualTo(State.HALF_OPEN);
        assertThat(breaker.admit()).isInstanceOf(Admission.Barred.class);
        breaker.probed(BAD);
        assertThat(breaker.view().state()).isEqualTo(State.OPEN);
        breaker.probed(GOOD);
        assertThat(breaker.isClosed()).isFalse();
        breaker.probed(GOOD);
        assertThat(breaker.isClosed()).isTrue();
        assertThat(breaker.admit()).isInstanceOf(Admission.Granted.class);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void nothingButAGoodAnswerIsAGoodProbe(Trouble trouble) {
        tell(BAD, 10);
        breaker.probed(GOOD);
        breaker.probed(Told.silent(trouble, "x"));
        breaker.probed(GOOD);
        assertThat(breaker.isClosed()).isFalse();
        for (int i = 0; i < 20; i++) {
            breaker.probed(Told.silent(trouble, "x"));
            breaker.probed(Told.refusal("status 404"));
            breaker.probed(new Told.Answered<>("late", Told.Sign.BAD));
        }
        assertThat(breaker.isClosed()).isFalse();
    }

    @Test
    void afterClosingItLooksBackOnNothing() {
        tell(BAD, 10);
        probeTwice();
        tell(BAD, 9);
        assertThat(breaker.isClosed()).isTrue();
        tell(BAD, 1);
        assertThat(breaker.isClosed()).isFalse();
        assertThat(openings).hasValue(2);
    }

    @Test
    void aVerdictOfAnEarlierTimeSaysNothing() {
        List<Admission.Granted> stale = IntStream.range(0, 20).mapToObj(_ -> granted()).toList();
        tell(BAD, 10);
        stale.forEach(admission -> breaker.judged(admission, GOOD));
        assertThat(breaker.isClosed()).as("not closed by calls from before it opened").isFalse();
        probeTwice();
        stale.forEach(admission -> breaker.judged(admission, BAD));
        assertThat(breaker.isClosed()).as("not opened by calls from before it closed").isTrue();
    }

    @Test
    void theTroublesAreThoseOfTheLastTen() {
        tell(BAD, 4);
        assertThat(breaker.view().troubles()).isEqualTo(Map.of(Trouble.SERVER_ERROR, 4L));
        tell(Told.silent(Trouble.OUR_REQUEST, "status 404"), 3);
        tell(GOOD, 8);
        assertThat(breaker.view().troubles()).isEqualTo(Map.of(Trouble.SERVER_ERROR, 2L));
        tell(GOOD, 2);
        assertThat(breaker.view().troubles()).isEmpty();
    }

    @Test
    void sinceIsWhenItLastChanged() {
        assertThat(breaker.view().since()).isEqualTo(NOON);
        clock.advance(Duration.ofMinutes(1));
        tell(BAD, 10);
        Instant opened = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        breaker.probed(GOOD);
        breaker.probed(BAD);
        assertThat(breaker.view().since()).as("one outage is one time").isEqualTo(opened);
        probeTwice();
        assertThat(breaker.view().since()).isEqualTo(clock.instant());
        assertThat(breaker.view().troubles()).isEmpty();
    }

    @Test
    void theWallClockMovesNothing() {
        tell(BAD, 9);
        clock.advance(Duration.ofDays(-400));
        tell(BAD, 1);
        assertThat(breaker.isClosed()).isFalse();
        clock.advance(Duration.ofDays(4_000));
        assertThat(breaker.admit()).isInstanceOf(Admission.Barred.class);
    }

    @Test
    void anOperatorHoldsItOpenUntilAnInstant() {
        breaker.force(List.of(new ForcedWindow(NOON, NOON.plusSeconds(60))));
        assertThat(breaker.admit()).isEqualTo(new Admission.Barred(Trouble.MAINTENANCE));
        assertThat(breaker.view().state()).isEqualTo(State.FORCED_OPEN);
        assertThat(breaker.view().forcedUntil()).isEqualTo(NOON.plusSeconds(60));
        clock.set(NOON.plusSeconds(60).minusNanos(1));
        assertThat(breaker.admit()).isInstanceOf(Admission.Barred.class);
        clock.set(NOON.plusSeconds(60));
        assertThat(breaker.admit()).isInstanceOf(Admission.Granted.class);
        assertThat(breaker.view().state()).isEqualTo(State.CLOSED);
        assertThat(breaker.view().forcedUntil()).isNull();
    }

    @Test
    @DisplayName(
            "M63 under maintenance it says since when that is, windows without a gap being one")
    void underMaintenanceSinceIsItsBeginning() {
        clock.set(NOON.minusSeconds(3_600));
        tell(BAD, 5);
        Instant opened = breaker.view().since();
        breaker.force(
                List.of(
                        new ForcedWindow(NOON.minusSeconds(30), NOON),
                        new ForcedWindow(NOON, NOON.plusSeconds(60)),
                        new ForcedWindow(NOON.minusSeconds(500), NOON.minusSeconds(400))));
        clock.set(NOON.plusSeconds(10));
        assertThat(breaker.view().since()).isEqualTo(NOON.minusSeconds(30));
        clock.set(NOON.plusSeconds(60));
        assertThat(breaker.view().since()).isEqualTo(opened);
    }

    @Test
    void anOperatorMayEndThatEarlier() {
        breaker.force(List.of(new ForcedWindow(NOON, NOON.plusSeconds(60))));
        breaker.force(List.of());
        assertThat(breaker.admit()).isInstanceOf(Admission.Granted.class);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void itDoesWhatItsNaiveTwinDoes(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Twin twin = new Twin();
        int badPercent = random.nextInt(20, 80);
        for (int step = 0; step < 300; step++) {
            Told<String> told = any(random, badPercent);
            if (breaker.admit() instanceof Admission.Granted granted) {
                breaker.judged(granted, told);
                twin.called(told.sign());
            } else {
                breaker.probed(told);
                twin.probed(told.sign());
            }
            assertThat(breaker.isClosed()).as("step %d", step).isEqualTo(twin.closed);
        }
    }

    private static Told<String> any(SplittableRandom random, int badPercent) {
        int dice = random.nextInt(100);
        if (dice < badPercent) {
            return BAD;
        }
        return dice % 5 == 0 ? Told.silent(Trouble.CALLER_GONE, "gone") : GOOD;
    }

    /** The rule as it is written, with a list. */
    private static final class Twin {
        private final Deque<Boolean> failures = new ArrayDeque<>();
        private boolean closed = true;
        private int goodProbes;

        void called(Told.Sign sign) {
            if (sign == Told.Sign.NONE) {
                return;
            }
            failures.addLast(sign == Told.Sign.BAD);
            if (failures.size() > 10) {
                failures.removeFirst();
            }
            if (failures.size() == 10 && failures.stream().filter(bad -> bad).count() >= 5) {
                closed = false;
                failures.clear();
                goodProbes = 0;
            }
        }

        void probed(Told.Sign sign) {
            goodProbes = sign == Told.Sign.GOOD ? goodProbes + 1 : 0;
            closed = goodProbes == 2;
        }
    }

    private void tell(Told<String> told, int times) {
        for (int i = 0; i < times; i++) {
            if (breaker.admit() instanceof Admission.Granted granted) {
                breaker.judged(granted, told);
            }
        }
    }

    private Admission.Granted granted() {
        if (breaker.admit() instanceof Admission.Granted granted) {
            return granted;
        }
        throw new AssertionError("not closed");
    }

    private void probeTwice() {
        breaker.probed(GOOD);
        breaker.probed(GOOD);
    }
}
