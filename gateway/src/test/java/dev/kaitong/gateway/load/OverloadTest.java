package dev.kaitong.gateway.load;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.asking.testing.Await;
import dev.kaitong.gateway.asking.testing.SuiteResource;
import dev.kaitong.gateway.load.rule.Level;
import dev.kaitong.gateway.load.rule.TrafficClass;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Tables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(SuiteResource.class)
@DisplayName("M62 Who cannot be served is told at the door, lowest class first")
class OverloadTest {
    private final Load load;
    private final Starting starting;
    private final Tables tables;
    private int held;

    OverloadTest(Load load, Starting starting, Tables tables) {
        this.load = load;
        this.starting = starting;
        this.tables = tables;
    }

    @AfterEach
    void takeBack() {
        for (; held > 0; held--) {
            load.leave(TrafficClass.PURCHASE, Duration.ofMillis(1).toNanos());
        }
        level("L0", Instant.now().plusSeconds(60)).statusCode(200);
    }

    @Test
    void aFullHouseRefusesAnApplicationBeforeAnythingIsReadButNotWhoAsksHowItStands() {
        fill(load.state().limit());
        long rows = tables.rows();
        Response refused = Calls.apply("u-full", "k-full", "this is no JSON at all");
        refused.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", containsString("Nothing was written"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3);
        given().header("Authorization", "Bearer nonsense")
                .header("X-Request-Id", "r-full")
                .get("/v1/applicants/u-full/eligibility")
                .then()
                .statusCode(503)
                .header("X-Request-Id", "r-full");
        assertThat(metrics())
                .as("a path that nobody looked at may name a person")
                .doesNotContain("u-full")
                .contains("uri=\"/refused\"");
        given().get("/v1/status").then().statusCode(200);
        assertThat(tables.rows()).isEqualTo(rows);
    }

    @Test
    void aGatewayThatIsNotWarmLetsNobodyInAndSaysWhenToComeAgain() {
        starting.begin(1);
        try {
            Response refused = Calls.apply(Calls.newApplicant(), Calls.newKey());
            refused.then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "1")
                    .body("detail", containsString("warming up"));
            given().get("/v1/status").then().statusCode(503);
        } finally {
            starting.warm();
        }
        given().get("/v1/status").then().statusCode(200);
        Calls.apply(Calls.newApplicant(), Calls.newKey()).then().statusCode(201);
    }

    @Test
    void lowerClassesGoFirst() {
        fill(load.state().limit() * 7 / 10);
        Calls.shopper("u-1").get("/v1/applicants/u-1/eligibility").then().statusCode(503);
        Calls.apply(Calls.newApplicant(), Calls.newKey()).then().statusCode(201);
    }

    @Test
    void aConnectionSurvivesARefusalWithABodyThatNobodyRead() throws IOException {
        fill(load.state().limit());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            String body = " ".repeat(100_000);
            for (int i = 0; i < 3; i++) {
                String request =
                        "POST /v1/applications HTTP/1.1\r\nHost: x\r\nContent-Length: "
                                + body.length()
                                + "\r\n\r\n"
                                + body;
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                assertThat(statusLine(socket.getInputStream())).startsWith("HTTP/1.1 503");
            }
        }
    }

    @Test
    void whatIsServedLeavesItsPlace() {
        int before = load.state().inFlight();
        for (int i = 0; i < 20; i++) {
            Calls.apply(Calls.newApplicant(), Calls.newKey()).then().statusCode(201);
            Calls.apply("u-1", "k-x", "no JSON").then().statusCode(400);
        }
        assertThat(load.state().inFlight()).isEqualTo(before);
    }

    @Test
    void whoGoesAwayLeavesHisPlaceToo() throws IOException {
        int before = load.state().inFlight();
        for (int i = 0; i < 5; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
                socket.getOutputStream()
                        .write(
                                "POST /v1/applications HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{"
                                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        Await.until("all places are free", () -> load.state().inFlight() == before);
    }

    @Test
    void atTheThirdLevelAnApplicationIsTakenWithoutAskingAnybody() {
        level("L3", Instant.now().plusSeconds(60)).statusCode(200).body("level", equalTo("L3"));
        String applicant = Calls.newApplicant();
        Calls.apply(applicant, Calls.newKey())
                .then()
                .statusCode(202)
                .body("verdict", equalTo("PENDING"))
                .body("reasons[0].code", equalTo("SYSTEM_BUSY"))
                .body("reasons[0].detail", containsString("这不是拒绝"))
                .body("gates.cause", hasItem("BUSY"));
        assertThat(
                        SuiteResource.suite().of(ServiceName.RISK).requests().stream()
                                .filter(request -> request.body().contains('"' + applicant + '"')))
                .isEmpty();
        given().header("Accept-Language", "en")
                .get("/v1/status")
                .then()
                .body("status", equalTo("UP"))
                .body("level", equalTo("L3"))
                .body("text", containsString("this is no refusal"));
    }

    @ParameterizedTest(name = "{0}: plans {1}, pre-check {2}, applications {3}")
    @CsvSource({"L1, 503, 200, 201", "L2, 503, 503, 201", "L4, 503, 503, 503"})
    void eachLevelRefusesWhatItSays(Level level, int plans, int preCheck, int applications) {
        level(level.name(), Instant.now().plusSeconds(60)).statusCode(200);
        String applicant = Calls.newApplicant();
        Calls.shopper(applicant)
                .post("/v1/applicants/" + applicant + "/plans")
                .then()
                .statusCode(plans);
        Calls.shopper(applicant)
                .get("/v1/applicants/" + applicant + "/eligibility")
                .then()
                .statusCode(preCheck);
        Calls.apply(applicant, Calls.newKey()).then().statusCode(applications);
    }

    @Test
    void aPresetEndsByItselfAndIsKept() {
        Instant end = Instant.now().plusSeconds(3);
        level("L1", end).statusCode(200).body("preset.setBy", equalTo("test-operator"));
        assertThat(
                        tables.count(
                                "SELECT count(*) FROM level_preset WHERE set_by = 'test-operator'"
                                        + " AND level = 1"))
                .isPositive();
        Await.until("it is over", () -> load.level() == Level.L0);
        assertThat(Instant.now()).isAfterOrEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"level\":\"L5\",\"endsAt\":\"2999-01-01T00:00:00Z\"}",
                "{\"level\":\"L1\",\"endsAt\":\"2999-01-01T00:00:00Z\"}",
                "{\"level\":\"L1\",\"endsAt\":\"2020-01-01T00:00:00Z\"}",
                "{\"level\":1,\"endsAt\":\"2020-01-01T00:00:00Z\"}"
            })
    void aBadPresetIsSaid(String body) {
        put(body).statusCode(400).body("errors.size()", greaterThan(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.SHOPPER, Roles.SUPPORT, Roles.SERVICE, Roles.STRATEGIST})
    void onlyOperatorsPreset(String role) {
        given().header("Authorization", Tokens.bearer(role))
                .get("/v1/status/level")
                .then()
                .statusCode(403);
    }

    private static String metrics() {
        String url = ConfigProvider.getConfig().getValue("test.management.url", String.class);
        return given().get(url.replaceFirst("/q.*$", "") + "/q/metrics").asString();
    }

    private void fill(int number) {
        for (; held < number; held++) {
            if (load.enter(TrafficClass.PURCHASE).isPresent()) {
                return;
            }
        }
    }

    private static ValidatableResponse level(String level, Instant endsAt) {
        return put("{\"level\":\"%s\",\"endsAt\":\"%s\"}".formatted(level, endsAt));
    }

    private static ValidatableResponse put(String body) {
        return given().header("Authorization", Tokens.bearer(Roles.OPERATOR))
                .contentType("application/json")
                .body(body)
                .put("/v1/status/level")
                .then();
    }

    private static String statusLine(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after: " + head);
            }
            head.append((char) next);
        }
        String lower = head.toString().toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length:");
        int length = Integer.parseInt(lower.substring(at + 15, lower.indexOf("\r\n", at)).strip());
        in.readNBytes(length);
        return head.substring(0, head.indexOf("\r\n"));
    }
}
