package dev.kaitong.gateway.status;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
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
import io.restassured.response.ValidatableResponse;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

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
        services.releaseForced(ServiceName.RISK);
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
    void aMaintenanceIsShownWithItsEnd() {
        Instant end = Instant.parse("2999-01-01T00:00:00Z");
        services.forceOpen(ServiceName.RISK, end);
        status("en", "")
                .body("status", equalTo("DEGRADED"))
                .body("parts[2].status", equalTo("MAINTENANCE"))
                .body("parts[2].until", equalTo("2999-01-01T00:00:00Z"))
                .body("parts[2].text", containsString("maintenance"));
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
