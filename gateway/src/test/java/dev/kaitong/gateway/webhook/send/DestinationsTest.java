package dev.kaitong.gateway.webhook.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.gateway.webhook.WebhookConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Messages go to https and to addresses that are everybody's")
class DestinationsTest {
    private static final int CONVERTER_PRIORITY = 200;
    private static final Destinations STRICT = new Destinations(config(Map.of()));
    static final Destinations LOCAL =
            new Destinations(config(Map.of("kaitong.gateway.webhook.insecure-loopback", "true")));

    private static WebhookConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, CONVERTER_PRIORITY, new DurationConverter())
                .withMapping(WebhookConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(WebhookConfig.class);
    }

    @Test
    void everyDefaultIsTheOneThatIsWritten() {
        WebhookConfig config = config(Map.of());
        assertThat(config.enabled()).isTrue();
        assertThat(config.insecureLoopback()).isFalse();
        assertThat(config.pause()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.atOnce()).isEqualTo(4);
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.lease()).isEqualTo(Duration.ofSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://orders.example.com/hooks?from=kaitong",
                "HTTPS://orders.example.com:8443",
                "https://1.1.1.1/",
                "https://[2606:4700::1111]/"
            })
    void theseAreRight(String url) {
        assertThat(STRICT.whatIsWrongWith(url)).isNull();
        assertThat(LOCAL.whatIsWrongWith(url)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "http://orders.example.com/, must be https",
        "ftp://orders.example.com/, must be https",
        "//orders.example.com/, must be https",
        "orders, must be an address with a host",
        "https:///path, must be an address with a host",
        "https://orders.example.com:0/, must be an address with a host",
        "https://orders.example.com:65536/, must be an address with a host",
        "https://a b/, must be an address (RFC 3986)",
        "https://user:pass@orders.example.com/, must have neither user nor fragment",
        "https://orders.example.com/#x, must have neither user nor fragment",
        "https://10.0.0.1/, must not lead into a private network",
        "https://169.254.169.254/latest/meta-data, must not lead into a private network",
        "https://[fd00::1]/, must not lead into a private network",
        "https://[::ffff:10.0.0.1]/, must not lead into a private network",
        "https://[fe80::1]/, must not lead into a private network"
    })
    void theseAreWrongEverywhere(String url, String why) {
        assertThat(STRICT.whatIsWrongWith(url)).isEqualTo(why);
        assertThat(LOCAL.whatIsWrongWith(url)).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/x",
                "https://127.0.0.1:9/x",
                "http://localhost:9",
                "https://x.localhost",
                "http://[::1]:9/"
            })
    void thisMachineIsForOneMachineOnly(String url) {
        assertThat(STRICT.whatIsWrongWith(url)).isEqualTo("must not lead into a private network");
        assertThat(LOCAL.whatIsWrongWith(url)).isNull();
    }

    @Test
    @DisplayName("what a name leads to is looked at when something is sent")
    void aNameIsLookedAt() throws UnknownHostException {
        URI named = URI.create("https://localhost:9/");
        assertThat(STRICT.find(named)).isNull();
        assertThat(LOCAL.find(named)).isNotNull().matches(InetAddress::isLoopbackAddress);
        assertThat(STRICT.find(URI.create("https://1.1.1.1/")))
                .isEqualTo(InetAddress.ofLiteral("1.1.1.1"));
        assertThat(LOCAL.find(URI.create("https://10.0.0.1/"))).isNull();
        assertThat(LOCAL.find(URI.create("http://1.1.1.1/"))).as("no TLS").isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none|none",
                "120|PT2M",
                "0|PT0S",
                "Mon, 23 Nov 2026 04:01:00 GMT|PT1M",
                "Mon, 23 Nov 2026 03:59:00 GMT|none",
                "soon|none",
                "-1|none",
                "99999999999|none"
            })
    void retryAfterIsSecondsOrADate(String header, Duration expected) {
        assertThat(RetryAfter.of(header, Instant.parse("2026-11-23T04:00:00Z")))
                .isEqualTo(expected);
    }
}
