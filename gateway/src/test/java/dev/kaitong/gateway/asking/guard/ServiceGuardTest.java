package dev.kaitong.gateway.asking.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaitong.contract.Cause;
import dev.kaitong.gateway.asking.call.Judge;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import dev.kaitong.gateway.asking.testing.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A guard asks at most as much, as long and as often as it may")
class ServiceGuardTest {
    private final GuardFixture at = new GuardFixture();

    @ParameterizedTest(name = "{0} ms left: {1} ms for the call")
    @CsvSource({"3000, 600", "800, 600", "650, 600", "649, 599", "400, 350", "70, 20"})
    void aCallGetsTheLesserOfItsTimeoutAndTheRest(long left, long budget) {
        at.ask(Duration.ofMillis(left));
        assertThat(at.budgets).containsExactly(Duration.ofMillis(budget));
    }

    @ParameterizedTest
    @CsvSource({"69", "50", "0"})
    void withTooLittleTimeNothingIsSentAndNothingCounts(long left) {
        for (int i = 0; i < 30; i++) {
            assertThat(at.ask(Duration.ofMillis(left)).trouble()).isEqualTo(Trouble.NO_TIME);
        }
        assertThat(at.budgets).isEmpty();
        assertThat(at.breaker.isClosed()).isTrue();
    }

    @Test
    void aDeadlineThatHasPassedIsNoTime() {
        Deadline deadline = at.deadline(Duration.ofMillis(100));
        at.nanos.advance(Duration.ofSeconds(9));
        assertThat(
                        at.guard
                                .ask(
                                        Lane.SHOPPER,
                                        GuardFixture.REQUEST,
                                        deadline,
                                        GuardFixture.TAKES_ALL)
                                .trouble())
                .isEqualTo(Trouble.NO_TIME);
    }

    @Test
    void aDeadlineIsAtMostThreeSeconds() {
        assertThatThrownBy(() -> Deadline.in(Duration.ofMillis(3_001), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Deadline.in(Duration.ofMillis(-1), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFullBulkheadIsBusyAndNeverReachesTheBreaker() {
        CountDownLatch hang = new CountDownLatch(1);
        at.service =
                (_, _) -> {
                    hang.await();
                    return GuardFixture.FINE;
                };
        List<Thread> busy =
                List.of(Thread.ofVirtual().start(at::ask), Thread.ofVirtual().start(at::ask));
        Await.until("both places are taken", () -> at.guard.free(Lane.SHOPPER) == 0);
        for (int i = 0; i < 50; i++) {
            Told<String> told = at.ask();
            assertThat(told.trouble()).isEqualTo(Trouble.BULKHEAD_FULL);
            assertThat(Trouble.BULKHEAD_FULL.cause()).isEqualTo(Cause.BUSY);
        }
        assertThat(at.breaker.isClosed()).isTrue();
        assertThat(at.breaker.view().troubles()).isEmpty();
        assertThat(at.guard.free(Lane.WORKER)).as("another lane has its own").isEqualTo(1);
        hang.countDown();
        Await.until("both have ended", () -> busy.stream().noneMatch(Thread::isAlive));
        assertThat(at.guard.free(Lane.SHOPPER)).isEqualTo(2);
    }

    @Test
    void anOpenBreakerIsNotAsked() {
        at.service = GuardFixture.failing(Trouble.SERVER_ERROR, false);
        for (int i = 0; i < 10; i++) {
            at.ask();
        }
        assertThat(at.ask().trouble()).isEqualTo(Trouble.BREAKER_OPEN);
        assertThat(at.budgets).hasSize(10);
        assertThat(at.guard.free(Lane.SHOPPER)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whatCountsOpensAndWhatDoesNotCountNeverDoes(Trouble trouble) {
        at.service = GuardFixture.failing(trouble, false);
        for (int i = 0; i < 40; i++) {
            at.ask();
        }
        assertThat(at.breaker.isClosed()).isEqualTo(!trouble.counts());
    }

    @Test
    void aSlowGoodAnswerIsUsedAndCounted() {
        at.service =
                (_, _) -> {
                    at.nanos.advance(Duration.ofMillis(501));
                    return GuardFixture.FINE;
                };
        for (int i = 0; i < 10; i++) {
            assertThat(at.ask()).isEqualTo(new Told.Answered<>("fine", Told.Sign.BAD));
        }
        assertThat(at.breaker.isClosed()).isFalse();
    }

    @Test
    void anAnswerJustInTimeIsNotSlow() {
        at.service =
                (_, _) -> {
                    at.nanos.advance(Duration.ofMillis(500));
                    return GuardFixture.FINE;
                };
        assertThat(at.ask().sign()).isEqualTo(Told.Sign.GOOD);
    }

    @Test
    void evidenceThatIsPassedThroughHasMoreTimeAndIsNotSlow() {
        at.service =
                (_, _) -> {
                    at.nanos.advance(Duration.ofSeconds(2));
                    return GuardFixture.FINE;
                };
        Told<String> told =
                at.guard.ask(
                        Lane.FORWARD,
                        GuardFixture.REQUEST,
                        at.deadline(Duration.ofSeconds(3)),
                        GuardFixture.TAKES_ALL);
        assertThat(told.sign()).isEqualTo(Told.Sign.GOOD);
        assertThat(at.budgets).containsExactly(Duration.ofMillis(2_500));
    }

    @Test
    void aSlowRefusalSaysNothing() {
        at.service =
                (_, _) -> {
                    at.nanos.advance(Duration.ofMillis(550));
                    return GuardFixture.FINE;
                };
        Told<String> told =
                at.guard.ask(
                        Lane.SHOPPER,
                        GuardFixture.REQUEST,
                        at.deadline(Duration.ofMillis(800)),
                        _ -> Told.refusal("400"));
        assertThat(told.sign()).isEqualTo(Told.Sign.NONE);
    }

    @Test
    void anAnswerThatCannotBeJudgedIsMalformed() {
        Judge<String> breaks =
                _ -> {
                    throw new IllegalStateException("a bug");
                };
        Told<String> told =
                at.guard.ask(
                        Lane.SHOPPER,
                        GuardFixture.REQUEST,
                        at.deadline(Duration.ofMillis(800)),
                        breaks);
        assertThat(told.trouble()).isEqualTo(Trouble.MALFORMED);
        assertThat(at.guard.free(Lane.SHOPPER)).isEqualTo(2);
    }

    @Test
    void whoeverLeavesCountsForNothingAndStaysInterrupted() {
        at.service =
                (_, _) -> {
                    throw new InterruptedException();
                };
        for (int i = 0; i < 30; i++) {
            assertThat(at.ask().trouble()).isEqualTo(Trouble.CALLER_GONE);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(at.breaker.isClosed()).isTrue();
    }

    @Test
    void probesAndWarmUpPassAnOpenBreakerAndTellItNothing() {
        at.service = GuardFixture.failing(Trouble.SERVER_ERROR, false);
        for (int i = 0; i < 10; i++) {
            at.ask();
        }
        at.service = (_, _) -> GuardFixture.FINE;
        for (int i = 0; i < 5; i++) {
            assertThat(at.guard.askUnguarded(GuardFixture.REQUEST, GuardFixture.TAKES_ALL))
                    .isEqualTo(Told.good("fine"));
        }
        assertThat(at.breaker.isClosed()).isFalse();
    }

    @Test
    void callsAreCountedByResult() {
        at.ask();
        at.service = GuardFixture.failing(Trouble.TIMEOUT, false);
        at.ask();
        assertThat(count("good")).isEqualTo(1);
        assertThat(count("timeout")).isEqualTo(1);
        assertThat(count("busy")).isZero();
        assertThat(at.registry.get("kaitong.service.call").tag("service", "credit").timer().count())
                .isEqualTo(2);
    }

    private double count(String result) {
        return at.registry
                .get("kaitong.service.calls")
                .tag("service", "credit")
                .tag("result", result)
                .counter()
                .count();
    }
}
