package dev.kaitong.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Maintenance is announced, kept to, and over when it is over. */
class MaintenanceTest {
    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);

    @Test
    @DisplayName(
            "M63 while a part is under maintenance shoppers see until when, applications wait, and"
                    + " are decided by themselves when it ends")
    void applicationsWaitForItsEnd() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        Instant end = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.SECONDS);
        plan("risk", end);
        given().header("Accept-Language", "en")
                .get(suite.gateway() + "/v1/status")
                .then()
                .statusCode(200)
                .body("status", equalTo("DEGRADED"))
                .body("parts.find { it.name == 'risk' }.status", equalTo("MAINTENANCE"))
                .body("parts.find { it.name == 'risk' }.until", equalTo(end.toString()));
        given().header("Accept-Language", "en")
                .get(suite.gateway() + "/v1/notices")
                .then()
                .statusCode(200)
                .body("notices.endsAt", hasItem(end.toString()));
        String id =
                calls.apply(applicant)
                        .statusCode(202)
                        .header("Retry-After", notNullValue())
                        .body("verdict", equalTo("PENDING"))
                        .body("reasons[0].code", equalTo("MAINTENANCE"))
                        .body("reasons[0].detail", containsString("not recorded against you"))
                        .body("gates.find { it.service == 'risk' }.cause", equalTo("MAINTENANCE"))
                        .extract()
                        .path("applicationId");
        calls.await(
                applicant.id,
                id,
                Duration.ofSeconds(60),
                response -> "APPROVED".equals(response.path("decision.verdict")));
    }

    @Test
    @DisplayName("M63 a maintenance survives the gateway's death and may be ended before its time")
    void itSurvivesAndMayBeEnded() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        String maintenance =
                plan(
                        "identity",
                        Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS));
        String id;
        try {
            suite.killAndRestartGateway();
            id =
                    calls.apply(applicant)
                            .statusCode(202)
                            .body("reasons.code", hasItem("MAINTENANCE"))
                            .extract()
                            .path("applicationId");
        } finally {
            operator()
                    .delete(suite.gateway() + "/v1/maintenance/" + maintenance)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("OVER"))
                    .body("endedBy", equalTo("operator-1"));
        }
        calls.await(
                applicant.id,
                id,
                Duration.ofSeconds(60),
                response -> "APPROVED".equals(response.path("decision.verdict")));
        operator()
                .get(suite.gateway() + "/v1/maintenance")
                .then()
                .statusCode(200)
                .body("maintenances.maintenanceId", hasItem(maintenance));
    }

    private String plan(String part, Instant end) {
        return operator()
                .contentType("application/json")
                .body("{\"part\":\"" + part + "\",\"endsAt\":\"" + end + "\"}")
                .post(suite.gateway() + "/v1/maintenance")
                .then()
                .statusCode(201)
                .extract()
                .path("maintenanceId");
    }

    private RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + suite.token("operator", "operator-1"));
    }
}
