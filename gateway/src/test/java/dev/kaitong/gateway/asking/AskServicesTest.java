package dev.kaitong.gateway.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.breaker.BreakerView;
import dev.kaitong.gateway.asking.breaker.ForcedWindow;
import dev.kaitong.gateway.asking.call.Trouble;
import dev.kaitong.gateway.asking.testing.Assessments;
import dev.kaitong.gateway.asking.testing.Await;
import dev.kaitong.gateway.asking.testing.ScriptedService;
import dev.kaitong.gateway.asking.testing.ScriptedService.Script;
import dev.kaitong.gateway.asking.testing.Scripts;
import dev.kaitong.gateway.asking.testing.Suite;
import dev.kaitong.gateway.decision.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("M60 The three are asked at once, each behind its own guard, inside one deadline")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class AskServicesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00.123456Z");

    /**
     * The longest there is: on a machine that does other things as well, an answer that comes at
     * once may take a second. The drill measures the real figures.
     */
    private static final Duration AMPLE = Duration.ofSeconds(3);

    private static final Duration SLACK = Duration.ofSeconds(2);
    private static final Duration CALL = Duration.ofMillis(2_500);

    private final Suite suite = new Suite();
    private final AskingFixture gateway = fixture(suite.config());

    private static AskingFixture fixture(Map<String, String> keys) {
        Map<String, String> all = new HashMap<>(keys);
        all.put("kaitong.gateway.probe.interval", "50ms");
        all.put("kaitong.gateway.call.timeout", CALL.toMillis() + "ms");
        all.put("kaitong.gateway.call.slow", CALL.toMillis() + "ms");
        all.put("kaitong.gateway.call.connect-timeout", "2s");
        AskingFixture fixture = new AskingFixture(all);
        // Classes are loaded once here, so that the first call of a test is as quick as the others.
        fixture.asking().ask("u-1", NOW, AMPLE, "warm-up");
        return fixture;
    }

    @AfterEach
    void close() {
        gateway.close();
        suite.close();
    }

    @Test
    void threeGoodAnswersAreHeardWithTheirTexts() {
        Hearing hearing = ask();
        assertThat(hearing.answers().complete()).isTrue();
        assertThat(hearing.credit().answer())
                .isInstanceOfSatisfying(
                        Answer.Given.class,
                        given -> assertThat(given.outcome()).isEqualTo(Outcome.PASS));
        assertThat(hearing.risk().assessmentJson())
                .isEqualTo(Assessments.pass(ServiceName.RISK, NOW.toString()));
    }

    @Test
    void allThreeAreAskedTheSameAtOnce() {
        CountDownLatch asked = new CountDownLatch(3);
        for (ServiceName name : ServiceName.values()) {
            suite.of(name)
                    .play((incoming, socket) -> {
                        asked.countDown();
                        awaitAll(asked);
                        Suite.well(name).play(incoming, socket);
                    });
        }
        assertThat(ask().answers().complete()).as("none waited for another").isTrue();
        for (ServiceName name : ServiceName.values()) {
            ScriptedService.Incoming request = suite.of(name).requests().getLast();
            assertThat(request.method() + " " + request.uri()).isEqualTo("POST /assessments");
            assertThat(request.body())
                    .isEqualTo("{\"applicantId\":\"u-1\",\"asOf\":\"" + NOW + "\"}");
            assertThat(request.header("X-Request-Id")).isEqualTo("r-1");
            assertThat(Integer.parseInt(request.header("Kaitong-Deadline-Millis")))
                    .isBetween(1, 2_500);
        }
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("dev.kaitong.gateway.asking.testing.Faults#all")
    void aFaultyServiceIsMissingWithinTheDeadlineAndTheOthersAreHeard(
            String name, Script script, Cause cause) {
        suite.of(ServiceName.CREDIT).play(script);
        long started = System.nanoTime();
        Hearing hearing = ask();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(AMPLE.plus(SLACK));
        assertThat(hearing.credit()).isEqualTo(new Heard<>(new Answer.Missing<>(cause), null));
        assertThat(hearing.identity().answer()).isInstanceOf(Answer.Given.class);
        assertThat(hearing.risk().answer()).isInstanceOf(Answer.Given.class);
    }

    @Test
    void aServiceThatIsNotThereIsMissing() {
        suite.of(ServiceName.IDENTITY).close();
        assertThat(ask().identity())
                .isEqualTo(new Heard<>(new Answer.Missing<>(Cause.FAULT), null));
    }

    @Test
    void withAllThreeHangingTheDeadlineHolds() {
        for (ServiceName name : ServiceName.values()) {
            suite.of(name).play(Scripts.hang());
        }
        long started = System.nanoTime();
        Hearing hearing = gateway.asking().ask("u-1", NOW, Duration.ofMillis(300), "r-1");
        // Shorter than a call may take, so that it was the deadline that ended them.
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isBetween(Duration.ofMillis(200), CALL.minusMillis(1));
        assertThat(hearing.answers().all())
                .allMatch(answer -> answer.equals(new Answer.Missing<>(Cause.TIMEOUT)));
    }

    @Test
    void aServiceUnderMaintenanceIsNotAsked() {
        int before = suite.of(ServiceName.RISK).requests().size();
        Instant now = Instant.now();
        gateway.services()
                .force(
                        ServiceName.RISK,
                        List.of(new ForcedWindow(now.minusSeconds(1), now.plusSeconds(60))));
        assertThat(ask().risk().answer())
                .isEqualTo(
                        new Answer.Missing<>(
                                Cause.MAINTENANCE,
                                LocalDate.ofInstant(
                                        now.plusSeconds(60), ZoneId.of("Asia/Shanghai"))));
        assertThat(suite.of(ServiceName.RISK).requests()).hasSize(before);
        gateway.services().force(ServiceName.RISK, List.of());
        assertThat(ask().risk().answer()).isInstanceOf(Answer.Given.class);
    }

    @Test
    void whoeverLeavesCountsForNothing() throws InterruptedException {
        suite.of(ServiceName.CREDIT).play(Scripts.hang());
        for (int i = 0; i < 12; i++) {
            int before = suite.of(ServiceName.CREDIT).requests().size();
            Thread shopper = Thread.ofVirtual().start(this::ask);
            Await.until(
                    "credit is asked",
                    () -> suite.of(ServiceName.CREDIT).requests().size() > before);
            shopper.interrupt();
            assertThat(shopper.join(Duration.ofSeconds(5))).isTrue();
        }
        assertThat(state(ServiceName.CREDIT).breaker().troubles())
                .doesNotContainKey(Trouble.CALLER_GONE);
        assertThat(state(ServiceName.CREDIT).breaker().state()).isEqualTo(BreakerView.State.CLOSED);
    }

    @Test
    void manyAtOnceAreAllHeard() throws InterruptedException {
        Thread[] shoppers = new Thread[60];
        Hearing[] heard = new Hearing[shoppers.length];
        for (int i = 0; i < shoppers.length; i++) {
            int number = i;
            shoppers[i] =
                    Thread.ofVirtual()
                            .start(() ->
                                    heard[number] =
                                            gateway.asking()
                                                    .ask("u-" + number, NOW, AMPLE, "r-" + number));
        }
        for (Thread shopper : shoppers) {
            assertThat(shopper.join(Duration.ofSeconds(20))).isTrue();
        }
        assertThat(heard).allMatch(hearing -> hearing.answers().complete());
    }

    @Test
    void anImpossibleDeadlineIsABugOfTheCaller() {
        assertThatThrownBy(() -> gateway.asking().ask("u-1", NOW, Duration.ofSeconds(4), "r-1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Hearing ask() {
        return gateway.asking().ask("u-1", NOW, AMPLE, "r-1");
    }

    private ServiceState state(ServiceName name) {
        return gateway.services().states().stream()
                .filter(state -> state.service() == name)
                .findFirst()
                .orElseThrow();
    }
}
