package dev.kaitong.gateway.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.breaker.BreakerView.State;
import dev.kaitong.gateway.asking.testing.Await;
import dev.kaitong.gateway.asking.testing.ScriptedService;
import dev.kaitong.gateway.asking.testing.ScriptedService.Script;
import dev.kaitong.gateway.asking.testing.Scripts;
import dev.kaitong.gateway.asking.testing.Suite;
import dev.kaitong.gateway.decision.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("M60 A breaker really opens over HTTP, and heals without traffic")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HealingTest {
    private static final Duration AMPLE = Duration.ofSeconds(3);

    private final Suite suite = new Suite();
    private final ScriptedService credit = suite.of(ServiceName.CREDIT);
    private final AskingFixture gateway = new AskingFixture(keys());

    private Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>(suite.config());
        keys.put("kaitong.gateway.probe.interval", "50ms");
        keys.put("kaitong.gateway.breaker.hold-min", "50ms");
        keys.put("kaitong.gateway.call.timeout", "700ms");
        keys.put("kaitong.gateway.call.slow", "700ms");
        return keys;
    }

    @AfterEach
    void close() {
        gateway.close();
        suite.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.kaitong.gateway.asking.testing.Faults#counted")
    void tenFaultsOpenItAndTwoGoodProbesCloseIt(String name, Script script, Cause cause) {
        credit.play(script);
        for (int i = 0; i < 10; i++) {
            assertThat(ask().credit().answer()).isInstanceOf(Answer.Missing.class);
        }
        assertThat(state().breaker().state()).isEqualTo(State.OPEN);
        assertThat(state().nextProbeAt()).isNotNull();
        Hearing hearing = ask();
        assertThat(hearing.credit().answer()).isEqualTo(new Answer.Missing<>(Cause.BREAKER_OPEN));
        assertThat(hearing.risk().answer())
                .as("others are not held back")
                .isInstanceOf(Answer.Given.class);

        credit.play(Suite.well(ServiceName.CREDIT));
        awaitClosed();
        assertThat(ask().answers().complete()).isTrue();
    }

    @Test
    void fiveOfTenOpenIt() {
        for (int i = 0; i < 10; i++) {
            assertThat(state().breaker().state()).isEqualTo(State.CLOSED);
            credit.play(
                    i % 2 == 0
                            ? Suite.well(ServiceName.CREDIT)
                            : Scripts.answer(500, "application/json", "{}"));
            ask();
        }
        assertThat(state().breaker().state()).isEqualTo(State.OPEN);
    }

    @Test
    void aProbeThatHangsBlocksNothing() {
        credit.play(Scripts.answer(500, "application/json", "{}"));
        for (int i = 0; i < 10; i++) {
            ask();
        }
        credit.play(Scripts.hang());
        int before = credit.requests().size();
        Await.until(
                "a second probe follows one that hangs",
                () -> credit.requests().size() > before + 1);
        credit.play(Suite.well(ServiceName.CREDIT));
        awaitClosed();
    }

    @Test
    void ourOwnBadRequestsNeverOpenIt() {
        credit.play(Scripts.answer(404, "application/problem+json", "{}"));
        for (int i = 0; i < 40; i++) {
            assertThat(ask().credit().answer()).isEqualTo(new Answer.Missing<>(Cause.FAULT));
        }
        assertThat(state().breaker().state()).isEqualTo(State.CLOSED);
    }

    @Test
    void nobodyButTheProberAsksWhileItIsOpen() {
        credit.play(Scripts.answer(503, "application/json", "{}"));
        for (int i = 0; i < 50; i++) {
            ask();
        }
        assertThat(credit.requests().stream().filter(request -> request.body().contains("u-1")))
                .hasSize(10);
    }

    private Hearing ask() {
        return gateway.asking().ask("u-1", Instant.parse("2026-11-23T08:00:00Z"), AMPLE, "r-1");
    }

    private void awaitClosed() {
        Await.until("probes alone close it", () -> state().breaker().state() == State.CLOSED);
    }

    private ServiceState state() {
        return gateway.services().states().get(1);
    }
}
