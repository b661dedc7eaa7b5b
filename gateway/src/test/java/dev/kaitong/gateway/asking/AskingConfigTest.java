package dev.kaitong.gateway.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Asking is configured by documented keys with safe defaults")
class AskingConfigTest {
    @Test
    void everyDefaultIsTheOneThatIsWritten() {
        AskingConfig config = AskingFixture.config(Map.of());
        assertThat(config.identityUrl()).isEqualTo(URI.create("http://127.0.0.1:8081"));
        assertThat(config.creditUrl()).isEqualTo(URI.create("http://127.0.0.1:8082"));
        assertThat(config.riskUrl()).isEqualTo(URI.create("http://127.0.0.1:8083"));
        assertThat(config.serviceTokenFile()).isEmpty();
        assertThat(config.deadline()).isEqualTo(Duration.ofMillis(800));
        assertThat(config.reserve()).isEqualTo(Duration.ofMillis(50));
        assertThat(config.warmUp()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.call().timeout()).isEqualTo(Duration.ofMillis(600));
        assertThat(config.call().slow()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.call().forwardTimeout()).isEqualTo(Duration.ofMillis(2_500));
        assertThat(config.call().least()).isEqualTo(Duration.ofMillis(20));
        assertThat(config.call().connectTimeout()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.call().keepAlive()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.call().bodyMax().asLongValue()).isEqualTo(256 * 1024);
        assertThat(config.places().shopper()).isEqualTo(128);
        assertThat(config.places().worker()).isEqualTo(24);
        assertThat(config.places().forward()).isEqualTo(32);
        assertThat(config.breaker().holdMin()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.breaker().holdMax()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.breaker().slowStart()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.probe().interval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.probe().applicant()).isEqualTo("kaitong-probe");
    }

    @Test
    void theWorkerHasLessThanAFifthOfTheShoppersPlaces() {
        AskingConfig.Places places = AskingFixture.config(Map.of()).places();
        assertThat(places.worker() * 5).isLessThan(places.shopper());
    }

    @Test
    void everyKeyIsTheOneThatIsDocumented() {
        AskingConfig config =
                AskingFixture.config(
                        Map.of(
                                "kaitong.gateway.identity-url", "http://i:1",
                                "kaitong.gateway.service-token-file", "/run/token",
                                "kaitong.gateway.deadline", "2s",
                                "kaitong.gateway.call.timeout", "700ms",
                                "kaitong.gateway.call.body-max", "1K",
                                "kaitong.gateway.places.worker", "3",
                                "kaitong.gateway.probe.interval", "250ms"));
        assertThat(config.identityUrl()).isEqualTo(URI.create("http://i:1"));
        assertThat(config.serviceTokenFile()).contains(Path.of("/run/token"));
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.call().timeout()).isEqualTo(Duration.ofMillis(700));
        assertThat(config.call().bodyMax().asLongValue()).isEqualTo(1024);
        assertThat(config.places().worker()).isEqualTo(3);
        assertThat(config.probe().interval()).isEqualTo(Duration.ofMillis(250));
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "call.timeout, 0s",
        "call.timeout, -1s",
        "call.slow, 601ms",
        "call.slow, 0s",
        "call.least, 0s",
        "call.connect-timeout, 0s",
        "call.keep-alive, 0s",
        "call.body-max, 0",
        "reserve, -1s",
        "deadline, 3001ms",
        "deadline, 50ms",
        "places.shopper, 0",
        "places.worker, -1",
        "places.forward, 0",
        "breaker.hold-min, -1s",
        "breaker.hold-max, 900ms",
        "breaker.slow-start, -1s",
        "probe.interval, 0s",
        "probe.applicant, a b",
        "warm-up, -1s",
        "credit-url, ftp://credit:1"
    })
    void whatIsImpossibleFailsTheStart(String key, String value) {
        assertThatThrownBy(() -> new AskingFixture(Map.of("kaitong.gateway." + key, value)).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }
}
