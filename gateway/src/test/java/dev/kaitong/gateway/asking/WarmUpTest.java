package dev.kaitong.gateway.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.asking.breaker.BreakerView;
import dev.kaitong.gateway.asking.testing.Await;
import dev.kaitong.gateway.asking.testing.ScriptedService;
import dev.kaitong.gateway.asking.testing.Scripts;
import dev.kaitong.gateway.asking.testing.Suite;
import io.quarkus.runtime.StartupEvent;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gateway warms up before it reports ready, and does not insist on it")
class WarmUpTest {
    @Test
    void eachServiceIsAskedAboutNobodyUntilItIsWarm() {
        try (Suite suite = new Suite();
                AskingFixture gateway = new AskingFixture(patient(suite))) {
            WarmUp warmUp = gateway.warmUp();
            assertThat(warmUp.call().getStatus()).isEqualTo(Status.DOWN);
            warmUp.start(new StartupEvent());
            Await.until("ready", () -> warmUp.call().getStatus() == Status.UP);
            for (ServiceName name : ServiceName.values()) {
                assertThat(suite.of(name).requests())
                        .hasSize(400)
                        .allSatisfy(request ->
                                assertThat(request.body()).contains("\"kaitong-probe\""));
            }
        }
    }

    /** Time enough on any machine. */
    private static Map<String, String> patient(Suite suite) {
        Map<String, String> keys = new HashMap<>(suite.config());
        keys.put("kaitong.gateway.warm-up", "30s");
        return keys;
    }

    @Test
    void withoutAnyServiceItIsReadyAllTheSameAndNothingCounts() {
        Map<String, String> keys = new HashMap<>();
        for (ServiceName name : ServiceName.values()) {
            keys.put(
                    "kaitong.gateway." + name.wireName() + "-url",
                    ScriptedService.nobody().toString());
        }
        keys.put("kaitong.gateway.warm-up", "300ms");
        try (AskingFixture gateway = new AskingFixture(keys)) {
            warmAndExpectNoCount(gateway);
        }
    }

    @Test
    void withServicesThatHangItIsReadyAllTheSame() {
        try (Suite suite = new Suite()) {
            Map<String, String> keys = new HashMap<>(suite.config());
            keys.put("kaitong.gateway.warm-up", "100ms");
            keys.put("kaitong.gateway.call.timeout", "200ms");
            keys.put("kaitong.gateway.call.slow", "200ms");
            for (ServiceName name : ServiceName.values()) {
                suite.of(name).play(Scripts.hang());
            }
            try (AskingFixture gateway = new AskingFixture(keys)) {
                warmAndExpectNoCount(gateway);
            }
        }
    }

    private static void warmAndExpectNoCount(AskingFixture gateway) {
        WarmUp warmUp = gateway.warmUp();
        warmUp.start(new StartupEvent());
        Await.until("ready", () -> warmUp.call().getStatus() == Status.UP);
        assertThat(gateway.services().states())
                .allMatch(state -> state.breaker().state() == BreakerView.State.CLOSED)
                .allMatch(state -> state.breaker().troubles().isEmpty());
    }
}
