package dev.kaitong.gateway.asking.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.testing.SettableClock;
import dev.kaitong.gateway.asking.breaker.Breaker;
import dev.kaitong.gateway.asking.call.CallFailed;
import dev.kaitong.gateway.asking.call.Exchange;
import dev.kaitong.gateway.asking.call.Judge;
import dev.kaitong.gateway.asking.call.Reply;
import dev.kaitong.gateway.asking.call.Request;
import dev.kaitong.gateway.asking.call.Told;
import dev.kaitong.gateway.asking.call.Trouble;
import dev.kaitong.gateway.asking.testing.Await;
import dev.kaitong.gateway.asking.testing.HandClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.context.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A guard asks at most as much, as long and as often as it may")
class ServiceGuardTest {
    private static final Reply FINE = new Reply(200, "text/plain", "r-1", Buffer.buffer("fine"));
    private static final Request REQUEST =
            new Request(HttpMethod.GET, "/x", "/x", null, "r-1", Context.root());
    private static final Judge<String> TAKES_ALL = reply -> Told.good(reply.body().toString());
    private static final GuardLimits LIMITS =
            new GuardLimits(
                    Duration.ofMillis(600),
                    Duration.ofMillis(500),
                    Duration.ofMillis(50),
                    Duration.ofMillis(20),
                    Map.of(Lane.SHOPPER, 2, Lane.WORKER, 1, Lane.FORWARD, 1));

    private final HandClock nanos = new HandClock();
    private final Breaker breaker =
            new Breaker("guarded", new SettableClock(Instant.EPOCH), () -> {});
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<Duration> budgets = new ArrayList<>();
    private Exchange service = (_, _) -> FINE;
    private final ServiceGuard guard =
            new ServiceGuard(
                    ServiceName.CREDIT,
                    LIMITS,
                    (request, budget) -> {
                        budgets.add(budget);
                        return service.exchange(request, budget);
                    },
                    breaker,
                    new CallMeters(registry, ServiceName.CREDIT),
                    nanos);

    @ParameterizedTest(name = "{0} ms left: {1} ms for the call")
    @CsvSource({"3000, 600", "800, 600", "650, 600", "649, 599", "400, 350", "70, 20"})
    void aCallGetsTheLesserOfItsTimeoutAndTheRest(long left, long budget) {
        ask(Duration.ofMillis(left));
        assertThat(budgets).containsExactly(Duration.ofMillis(budget));
    }

    @ParameterizedTest
    @CsvSource({"69", "50", "0"})
    void withTooLittleTimeNothingIsSentAndNothingCounts(long left) {
        for (int i = 0; i < 30; i++) {
            assertThat(ask(Duration.ofMillis(left)).trouble()).isEqualTo(Trouble.NO_TIME);
        }
        assertThat(budgets).isEmpty();
        assertThat(breaker.isClosed()).isTrue();
    }

    @Test
    void aDeadlineThatHasPassedIsNoTime() {
        Deadline deadline = Deadline.in(Duration.ofMillis(100), nanos.getAsLong());
        nanos.advance(Duration.ofSeconds(9));
        assertThat(guard.ask(Lane.SHOPPER, REQUEST, deadline, TAKES_ALL).trouble())
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
        service =
                (_, _) -> {
                    hang.await();
                    return FINE;
                };
        List<Thread> busy =
                List.of(Thread.ofVirtual().start(this::ask), Thread.ofVirtual().start(this::ask));
        Await.until("both places are taken", () -> guard.free(Lane.SHOPPER) == 0);
        for (int i = 0; i < 50; i++) {
            Told<String> told = ask();
            assertThat(told.trouble()).isEqualTo(Trouble.BULKHEAD_FULL);
            assertThat(Trouble.BULKHEAD_FULL.cause()).isEqualTo(Cause.BUSY);
        }
        assertThat(breaker.isClosed()).isTrue();
        assertThat(breaker.view().troubles()).isEmpty();
        assertThat(guard.free(Lane.WORKER)).as("another lane has its own").isEqualTo(1);
        hang.countDown();
        Await.until("both have ended", () -> busy.stream().noneMatch(Thread::isAlive));
        assertThat(guard.free(Lane.SHOPPER)).isEqualTo(2);
    }

    @Test
    void anOpenBreakerIsNotAsked() {
        service = failing(Trouble.SERVER_ERROR, false);
        for (int i = 0; i < 10; i++) {
            ask();
        }
        assertThat(ask().trouble()).isEqualTo(Trouble.BREAKER_OPEN);
        assertThat(budgets).hasSize(10);
        assertThat(guard.free(Lane.SHOPPER)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whatCountsOpensAndWhatDoesNotCountNeverDoes(Trouble trouble) {
        service = failing(trouble, false);
        for (int i = 0; i < 40; i++) {
            ask();
        }
        assertThat(breaker.isClosed()).isEqualTo(!trouble.counts());
    }

    @Test
    void aSlowGoodAnswerIsUsedAndCounted() {
        service =
                (_, _) -> {
                    nanos.advance(Duration.ofMillis(501));
                    return FINE;
                };
        for (int i = 0; i < 10; i++) {
            assertThat(ask()).isEqualTo(new Told.Answered<>("fine", Told.Sign.BAD));
        }
        assertThat(breaker.isClosed()).isFalse();
    }

    @Test
    void anAnswerJustInTimeIsNotSlow() {
        service =
                (_, _) -> {
                    nanos.advance(Duration.ofMillis(500));
                    return FINE;
                };
        assertThat(ask().sign()).isEqualTo(Told.Sign.GOOD);
    }

    @Test
    void aSlowRefusalSaysNothing() {
        service =
                (_, _) -> {
                    nanos.advance(Duration.ofMillis(550));
                    return FINE;
                };
        Told<String> told =
                guard.ask(
                        Lane.SHOPPER,
                        REQUEST,
                        deadline(Duration.ofMillis(800)),
                        _ -> Told.refusal("400"));
        assertThat(told.sign()).isEqualTo(Told.Sign.NONE);
    }

    @Test
    void aRefusedConnectionIsTriedOnceMoreUnderABudgetOfOneInTen() {
        service = (_, _) -> FINE;
        for (int i = 0; i < 95; i++) {
            ask();
        }
        budgets.clear();
        // Good ones in between keep the breaker closed.
        int asked = 0;
        for (int i = 0; i < 30; i++) {
            service = i % 3 == 0 ? failing(Trouble.RESET, true) : (_, _) -> FINE;
            ask();
            asked++;
        }
        assertThat(budgets.size() - asked).as("9 saved, 3 more earned, 10 wanted").isEqualTo(10);
        budgets.clear();
        for (int i = 0; i < 30; i++) {
            service = i % 3 == 0 ? failing(Trouble.RESET, true) : (_, _) -> FINE;
            ask();
        }
        assertThat(budgets.size() - 30).as("2 left over, 3 more earned").isBetween(4, 5);
    }

    @Test
    void theSecondAttemptMayBringTheAnswerAndCountsAsOneCall() {
        for (int i = 0; i < 10; i++) {
            ask();
        }
        List<Trouble> first = new ArrayList<>(List.of(Trouble.REFUSED));
        service =
                (_, _) -> {
                    if (!first.isEmpty()) {
                        throw new CallFailed(first.removeFirst(), "no connection", true);
                    }
                    return FINE;
                };
        assertThat(ask()).isEqualTo(Told.good("fine"));
        assertThat(breaker.view().troubles()).isEmpty();
    }

    @Test
    void nothingElseIsRepeated() {
        for (int i = 0; i < 20; i++) {
            ask();
        }
        budgets.clear();
        for (Trouble trouble : List.of(Trouble.TIMEOUT, Trouble.RESET, Trouble.OVERSIZED)) {
            service = failing(trouble, false);
            ask();
        }
        Judge<String> busy = _ -> Told.silent(Trouble.BUSY, "status 503");
        service = (_, _) -> FINE;
        guard.ask(Lane.SHOPPER, REQUEST, deadline(Duration.ofMillis(800)), busy);
        assertThat(budgets).hasSize(4);
    }

    @Test
    void withNoTimeLeftNothingIsRepeated() {
        for (int i = 0; i < 20; i++) {
            ask();
        }
        budgets.clear();
        service =
                (_, _) -> {
                    nanos.advance(Duration.ofMillis(740));
                    throw new CallFailed(Trouble.RESET, "closed", true);
                };
        assertThat(ask().trouble()).isEqualTo(Trouble.RESET);
        assertThat(budgets).hasSize(1);
    }

    @Test
    void anAnswerThatCannotBeJudgedIsMalformed() {
        Judge<String> breaks =
                _ -> {
                    throw new IllegalStateException("a bug");
                };
        Told<String> told =
                guard.ask(Lane.SHOPPER, REQUEST, deadline(Duration.ofMillis(800)), breaks);
        assertThat(told.trouble()).isEqualTo(Trouble.MALFORMED);
        assertThat(guard.free(Lane.SHOPPER)).isEqualTo(2);
    }

    @Test
    void whoeverLeavesCountsForNothingAndStaysInterrupted() {
        service =
                (_, _) -> {
                    throw new InterruptedException();
                };
        for (int i = 0; i < 30; i++) {
            assertThat(ask().trouble()).isEqualTo(Trouble.CALLER_GONE);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(breaker.isClosed()).isTrue();
    }

    @Test
    void probesAndWarmUpPassAnOpenBreakerAndTellItNothing() {
        service = failing(Trouble.SERVER_ERROR, false);
        for (int i = 0; i < 10; i++) {
            ask();
        }
        service = (_, _) -> FINE;
        for (int i = 0; i < 5; i++) {
            assertThat(guard.askUnguarded(REQUEST, TAKES_ALL)).isEqualTo(Told.good("fine"));
        }
        assertThat(breaker.isClosed()).isFalse();
    }

    @Test
    void callsAreCountedByResult() {
        ask();
        service = failing(Trouble.TIMEOUT, false);
        ask();
        assertThat(count("good")).isEqualTo(1);
        assertThat(count("timeout")).isEqualTo(1);
        assertThat(count("busy")).isZero();
        assertThat(registry.get("kaitong.service.call").tag("service", "credit").timer().count())
                .isEqualTo(2);
    }

    private double count(String result) {
        return registry.get("kaitong.service.calls")
                .tag("service", "credit")
                .tag("result", result)
                .counter()
                .count();
    }

    private Told<String> ask() {
        return ask(Duration.ofMillis(800));
    }

    private Told<String> ask(Duration left) {
        return guard.ask(Lane.SHOPPER, REQUEST, deadline(left), TAKES_ALL);
    }

    private Deadline deadline(Duration left) {
        return Deadline.in(left, nanos.getAsLong());
    }

    private static Exchange failing(Trouble trouble, boolean repeatable) {
        return (_, _) -> {
            throw new CallFailed(trouble, "x", repeatable);
        };
    }
}
