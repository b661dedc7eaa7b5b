package dev.kaitong.gateway.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.asking.AskServices;
import dev.kaitong.gateway.asking.Services;
import dev.kaitong.gateway.asking.breaker.BreakerView;
import dev.kaitong.gateway.asking.testing.Await;
import dev.kaitong.gateway.asking.testing.Scripts;
import dev.kaitong.gateway.asking.testing.Suite;
import dev.kaitong.gateway.asking.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(SuiteResource.class)
@DisplayName("M65 The status says in plain words how the suite stands, and to operators why")
class StatusResourceTest {
    private final AskServices asking;
    private final Services services;

    StatusResourceTest(AskServices asking, Services services) {
        this.asking = asking;
        this.services = services;
    }

    @AfterEach
    void heal() {
        SuiteResource.suite().of(ServiceName.CREDIT).play(Suite.well(ServiceName.CREDIT));
        Await.until(
                "all are closed",
                () ->
                        services.states().stream()
                                .allMatch(state ->
                                        state.breaker().state() == BreakerView.State.CLOSED));
    }

    @Test
    void whenAllIsWellEveryPartIsUp() {
        status("", "")
                .body("status", equalTo("UP"))
                .body("parts.name", contains("identity", "credit", "risk"))
                .body("parts.status", contains("UP", "UP", "UP"))
                .body("parts.text", hasItem("正常"))
                .body("parts[0].since", nullValue())
                .header("Content-Language", "zh-CN")
                .header("Cache-Control", "no-store");
    }

    @Test
    void aServiceThatIsOutIsNamedInBothLanguages() {
        breakCredit();
        status("", "")
                .body("status", equalTo("DEGRADED"))
                .body("parts.status", contains("UP", "DOWN", "UP"))
                .body("parts[1].since", notNullValue())
                .body("parts[1].text", containsString("这不是拒绝"));
        status("en-GB,en;q=0.9", "")
                .header("Content-Language", "en")
                .body("parts[1].text", containsString("this is no refusal"));
    }

    @Test
    void onlyAnOperatorSeesWhatTheBreakersKnow() {
        breakCredit();
        for (String authorization :
                new String[] {
                    "",
                    Tokens.bearer(Roles.SHOPPER),
                    Tokens.bearer(Roles.SUPPORT),
                    Tokens.bearer(Roles.SERVICE),
                    "Bearer x.y.z",
                    "Bearer " + Tokens.foreignToken(Roles.OPERATOR)
                }) {
            status("", authorization)
                    .body("parts[1].causes", nullValue())
                    .body("parts[1].breaker", nullValue())
                    .body("parts[1].nextProbeAt", nullValue())
                    .body(not(containsString("server_error")));
        }
        status("", Tokens.bearer(Roles.OPERATOR))
                .body("parts[1].breaker", equalTo("OPEN"))
                .body("parts[1].causes[0].cause", equalTo("server_error"))
                .body("parts[1].nextProbeAt", notNullValue())
                .body("parts[0].breaker", equalTo("CLOSED"));
    }

    @Test
    void itHealsWithoutTraffic() {
        breakCredit();
        heal();
        status("", "").body("status", equalTo("UP"));
    }

    @Test
    void anOperatorSeesWhoWaitsWhatBecomesOfThemAndHowLongTheServicesTake() {
        asking.ask("u-status", Instant.now(), Duration.ofSeconds(2), "r-1");
        status("en", Tokens.bearer(Roles.OPERATOR))
                .body("queues.tickets", notNullValue())
                .body("queues.oldestTicketSeconds", notNullValue())
                .body("queues.commits", equalTo(0))
                .body("queues.whatHappens", containsString("never DECLINED"))
                .body("load.limit", equalTo(96))
                .body("load.level", equalTo("L0"))
                .body("parts[0].p50Millis", greaterThan(0.0f))
                .body("parts[0].p99Millis", greaterThan(0.0f))
                .body("parts[0].slowStart", equalTo(false));
        status("en", Tokens.bearer(Roles.SUPPORT))
                .body("level", equalTo("L0"))
                .body("text", containsString("Everything"))
                .body("queues", nullValue())
                .body("load", nullValue())
                .body("parts[0].p50Millis", nullValue());
    }

    @Test
    void theStreamTellsTheStatusAndEveryChangeOfIt() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + RestAssured.port
                                                + "/v1/status/updates"))
                        .header("Accept-Language", "en")
                        .timeout(Duration.ofSeconds(20))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> lines =
                        client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            Iterator<String> data =
                    lines.filter(line -> line.startsWith("data:")).limit(2).iterator();
            assertThat(data.next()).contains("\"status\":\"UP\"").doesNotContain("queues");
            breakCredit();
            assertThat(data.next()).contains("\"status\":\"DEGRADED\"");
        }
    }

    @Test
    void theGatewayIsReadyAfterWarmingUpEvenWithAServiceOut() {
        breakCredit();
        management("/q/health/ready")
                .statusCode(200)
                .body("checks.name", hasItem("warm-up"))
                .body("checks.find { it.name == 'warm-up' }.status", equalTo("UP"));
    }

    @Test
    void metricsCountTheCallsByResultAndShowTheBreaker() {
        breakCredit();
        String metrics = management("/q/metrics").statusCode(200).extract().asString();
        assertThat(metrics)
                .contains("kaitong_breaker_state{service=\"credit\"} 1.0")
                .contains("kaitong_breaker_state{service=\"risk\"} 0.0")
                .containsPattern(
                        "kaitong_service_calls_total\\{result=\"server_error\",service=\"credit\"\\}"
                            + " \\d+")
                .contains("kaitong_service_call_seconds_bucket{service=\"credit\"")
                .contains("kaitong_load_level 0.0")
                .contains("kaitong_load_limit 96.0")
                .containsPattern(
                        "kaitong_service_latency_seconds\\{.*service=\"credit\".*quantile=\"0.99\"")
                .contains("kaitong_bulkhead_free{lane=\"shopper\",service=\"risk\"} 128.0")
                .doesNotContain("/profiles/")
                .doesNotContain("u-status");
    }

    private void breakCredit() {
        SuiteResource.suite()
                .of(ServiceName.CREDIT)
                .play(Scripts.answer(500, "application/json", "{}"));
        for (int i = 0; i < 10; i++) {
            asking.ask("u-status", Instant.now(), Duration.ofSeconds(2), "r-" + i);
        }
    }

    private static ValidatableResponse status(String language, String authorization) {
        var request = given();
        if (!language.isEmpty()) {
            request.header("Accept-Language", language);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request.get("/v1/status").then().statusCode(200).contentType("application/json");
    }

    private static ValidatableResponse management(String path) {
        String url = ConfigProvider.getConfig().getValue("test.management.url", String.class);
        return given().get(url.replaceFirst("/q.*$", "") + path).then();
    }
}
