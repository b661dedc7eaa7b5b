package dev.kaitong.gateway.maintenance;

import static dev.kaitong.gateway.testing.Calls.newApplicant;
import static dev.kaitong.gateway.testing.Calls.newKey;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.asking.Services;
import dev.kaitong.gateway.asking.testing.Await;
import dev.kaitong.gateway.asking.testing.SuiteResource;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Tables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
@DisplayName(
        "M63 A service is taken out by plan, shoppers see until when, and what they ask for waits")
class MaintenanceTest {
    private final Services services;
    private final MaintenanceBoard board;
    private final Tables tables;

    MaintenanceTest(Services services, MaintenanceBoard board, Tables tables) {
        this.services = services;
        this.board = board;
        this.tables = tables;
    }

    @AfterEach
    void endAll() {
        List<String> open =
                list().extract().path("maintenances.findAll { it.state != 'OVER' }.maintenanceId");
        open.forEach(id -> operator().delete("/v1/maintenance/" + id).then().statusCode(200));
    }

    @Test
    void whileItLastsStatusAndNoticesSaySoAndApplicationsWaitForItsEnd() {
        Instant end = soon(Duration.ofMinutes(5));
        plan("""
        {"part":"risk","endsAt":"%s","note":{"zh":"升级数据库","en":"A new database"}}\
        """
                        .formatted(end))
                .statusCode(201)
                .header("Location", containsString("/v1/maintenance/"))
                .body("state", equalTo("ON"))
                .body("plannedBy", equalTo("tester-operator"));
        given().header("Accept-Language", "en")
                .get("/v1/status")
                .then()
                .body("status", equalTo("DEGRADED"))
                .body("parts[2].status", equalTo("MAINTENANCE"))
                .body("parts[2].until", equalTo(end.toString()))
                .body("parts[2].text", containsString("maintenance"));
        given().get("/v1/notices")
                .then()
                .body("notices.part", contains("risk"))
                .body("notices[0].text", equalTo("升级数据库"))
                .body("notices[0].endsAt", equalTo(end.toString()));

        Response answer = Calls.apply(newApplicant(), newKey());
        answer.then()
                .statusCode(202)
                .body("verdict", equalTo("PENDING"))
                .body("reasons[0].code", equalTo("MAINTENANCE"))
                .body("reasons[0].detail", containsString("这不是拒绝"))
                .body("reasons[0].detail", containsString("不会留下任何不良记录"))
                .body("gates[2].cause", equalTo("MAINTENANCE"));
        assertThat(Instant.parse(answer.path("nextCheckAt"))).isBetween(end, end.plusSeconds(5));
        assertThat(Long.parseLong(answer.header("Retry-After"))).isBetween(290L, 310L);
    }

    @Test
    void endedBeforeItsTimeEverybodyWhoWaitsIsLookedAtAgain() {
        String id =
                plan("{\"part\":\"credit\",\"endsAt\":\"%s\"}".formatted(soon(Duration.ofHours(2))))
                        .extract()
                        .path("maintenanceId");
        String applicant = newApplicant();
        Response answer = Calls.apply(applicant, newKey());
        assertThat(Instant.parse(answer.path("nextCheckAt")))
                .as("capped, as it may end before its time")
                .isBefore(Instant.now().plus(Duration.ofMinutes(11)));
        operator()
                .delete("/v1/maintenance/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("OVER"))
                .body("endedBy", equalTo("tester-operator"))
                .body("endedAt", notNullValue());
        assertThat(services.forcedUntil(ServiceName.CREDIT)).isNull();
        assertThat(
                        tables.count(
                                "SELECT count(*) FROM application WHERE applicant_id = ?"
                                        + " AND next_check_at < now() + interval '3 seconds'",
                                applicant))
                .isEqualTo(1);
        operator()
                .delete("/v1/maintenance/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("OVER"));
        assertThat(
                        tables.count(
                                "SELECT count(*) FROM maintenance_end WHERE"
                                        + " maintenance_id::text = ?",
                                id))
                .isEqualTo(1);
    }

    @Test
    void onePlannedForLaterIsAnnouncedAndHoldsNobodyYet() {
        Instant start = soon(Duration.ofDays(2));
        plan("{\"part\":\"identity\",\"startsAt\":\"%s\",\"endsAt\":\"%s\"}"
                        .formatted(start, start.plusSeconds(3600)))
                .statusCode(201)
                .body("state", equalTo("PLANNED"));
        given().get("/v1/status").then().body("status", equalTo("UP"));
        given().header("Accept-Language", "en")
                .get("/v1/notices")
                .then()
                .body("notices.startsAt", contains(start.toString()))
                .body("notices[0].text", containsString("not recorded against you"));
        assertThat(services.forcedUntil(ServiceName.IDENTITY)).isNull();
    }

    @Test
    void itSurvivesARestartAndIsFollowedByEveryGateway() {
        // What another gateway wrote, or this one before it was killed.
        tables.run(
                """
                INSERT INTO maintenance VALUES (gen_random_uuid(), 'credit',
                    now() - interval '1 minute', now() + interval '1 minute', NULL, NULL, 'else',
                    now())\
                """);
        Await.until(
                "this gateway keeps to it", () -> services.forcedUntil(ServiceName.CREDIT) != null);
        assertThat(board.ahead()).hasSize(1);
    }

    @Test
    void theRecordCannotBeChanged() {
        plan("{\"part\":\"risk\",\"endsAt\":\"%s\"}".formatted(soon(Duration.ofMinutes(1))));
        for (String sql :
                new String[] {
                    "UPDATE maintenance SET planned_by = 'nobody'",
                    "DELETE FROM maintenance",
                    "DELETE FROM maintenance_end",
                    "UPDATE level_preset SET level = 0"
                }) {
            assertThatThrownBy(() -> tables.run(sql)).hasStackTraceContaining("append-only");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', part",
        "'{\"part\":\"gateway\",\"endsAt\":\"2999-01-01T00:00:00Z\"}', part",
        "'{\"part\":\"risk\"}', endsAt",
        "'{\"part\":\"risk\",\"endsAt\":\"2020-01-01T00:00:00Z\"}', endsAt",
        "'{\"part\":\"risk\",\"endsAt\":\"2999-01-01T00:00:00Z\"}', endsAt",
        "'{\"part\":\"risk\",\"startsAt\":\"2998-12-31T23:00:00Z\",\"endsAt\":\"2999-01-01T00:00:00Z\"}',"
            + " startsAt",
        "'{\"part\":\"risk\",\"endsAt\":\"x\"}', endsAt",
        "'{\"part\":\"risk\",\"endsAt\":\"2999-01-01T00:00:00Z\",\"note\":{\"zh\":\"\",\"en\":\"x\"}}',"
            + " note.zh",
        "'{\"part\":\"risk\",\"until\":\"2999-01-01T00:00:00Z\"}', until"
    })
    void badInputIsNamed(String body, String field) {
        long before = tables.count("SELECT count(*) FROM maintenance");
        plan(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
        assertThat(tables.count("SELECT count(*) FROM maintenance")).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.SHOPPER, Roles.SUPPORT, Roles.SERVICE, Roles.STRATEGIST})
    void onlyOperatorsPlan(String role) {
        String bearer = Tokens.bearer(role);
        given().header("Authorization", bearer)
                .contentType("application/json")
                .body("{}")
                .post("/v1/maintenance")
                .then()
                .statusCode(403);
        given().header("Authorization", bearer).get("/v1/maintenance").then().statusCode(403);
        given().get("/v1/maintenance").then().statusCode(401);
    }

    @Test
    void whatNobodyKnowsIsNotFoundAndNothingPlannedIsNoNotice() {
        operator()
                .delete("/v1/maintenance/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404)
                .body(not(containsString("Exception")));
        given().get("/v1/notices").then().statusCode(200).body("notices", empty());
        given().get("/v1/status").then().body("parts[0].until", nullValue());
    }

    private static Instant soon(Duration wait) {
        return Instant.now().plus(wait).truncatedTo(ChronoUnit.SECONDS);
    }

    private static ValidatableResponse plan(String body) {
        return operator().contentType("application/json").body(body).post("/v1/maintenance").then();
    }

    private static ValidatableResponse list() {
        return operator().get("/v1/maintenance").then().statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return given().header("Authorization", Tokens.bearer(Roles.OPERATOR, "tester-operator"));
    }
}
