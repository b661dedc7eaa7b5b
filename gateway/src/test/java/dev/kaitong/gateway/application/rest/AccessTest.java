package dev.kaitong.gateway.application.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.ScriptedAsk;
import dev.kaitong.gateway.testing.Tables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Everybody sees and does what is his own, and nothing else changes anything")
class AccessTest {
    private final ScriptedAsk ask;
    private final Tables tables;
    private final String owner = Calls.newApplicant();
    private final String stranger = Calls.newApplicant();

    AccessTest(ScriptedAsk ask, Tables tables) {
        this.ask = ask;
        this.tables = tables;
    }

    @BeforeEach
    void theOwnersApplicationIsPending() {
        ask.silence(owner, ServiceName.CREDIT, Cause.FAULT);
    }

    /** Status for the owner, a stranger, a support agent, a service, and nobody. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET,  /v1/applications/{application},            200, 404, 200, 403, 401",
        "GET,  /v1/applicants/{applicant}/line,           200, 403, 200, 403, 401",
        "GET,  /v1/applicants/{applicant}/eligibility,    200, 403, 200, 403, 401",
        "GET,  /v1/decisions/{decision},                  403, 403, 200, 403, 401",
        "GET,  /v1/decisions/{decision}/replay,           403, 403, 200, 403, 401",
        "POST, /v1/decisions/{decision}/replay,           403, 403, 200, 403, 401",
        "GET,  /v1/applications/{unknown},                404, 404, 404, 403, 401",
        "GET,  /v1/decisions/{unknown},                   403, 403, 404, 403, 401",
        "GET,  /v1/applications/no-uuid,                  404, 404, 404, 403, 401"
    })
    void everyOperationForEveryPrincipal(
            String method,
            String path,
            int forOwner,
            int forStranger,
            int forSupport,
            int forService,
            int forNobody) {
        Response application = Calls.apply(owner, Calls.newKey());
        String full =
                path.replace("{application}", application.path("applicationId"))
                        .replace("{decision}", application.path("decisionId"))
                        .replace("{applicant}", owner)
                        .replace("{unknown}", UUID.randomUUID().toString());
        long rows = tables.rows();
        assertStatus(Calls.shopper(owner), method, full, forOwner);
        assertStatus(Calls.shopper(stranger), method, full, forStranger);
        assertStatus(Calls.support(), method, full, forSupport);
        assertStatus(Calls.service(), method, full, forService);
        assertStatus(given(), method, full, forNobody);
        for (String role : List.of(Roles.STRATEGIST, Roles.OPERATOR)) {
            assertStatus(
                    given().header("Authorization", Tokens.bearer(role, owner)), method, full, 403);
        }
        assertThat(tables.rows()).isEqualTo(rows);
    }

    private static void assertStatus(
            RequestSpecification request, String method, String path, int status) {
        Response response = request.request(method, path);
        assertThat(response.statusCode()).isEqualTo(status);
        if (status >= 400) {
            assertThat(response.contentType()).startsWith("application/problem+json");
        }
    }

    @Test
    void nobodyAppliesForSomebodyElse() {
        long rows = tables.rows();
        Calls.shopper(stranger)
                .header("Idempotency-Key", Calls.newKey())
                .contentType("application/json")
                .body(Calls.body(owner))
                .post("/v1/applications")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        for (RequestSpecification request : List.of(Calls.support(), Calls.service())) {
            request.header("Idempotency-Key", Calls.newKey())
                    .contentType("application/json")
                    .body(Calls.body(owner))
                    .post("/v1/applications")
                    .then()
                    .statusCode(403);
        }
        assertThat(tables.rows()).isEqualTo(rows);
    }

    @Test
    void nobodyTakesBackWhatIsSomebodyElses() {
        String path = "/v1/applications/" + Calls.applied(owner) + "/withdrawal";
        long rows = tables.rows();
        Calls.shopper(stranger).post(path).then().statusCode(404);
        Calls.support().post(path).then().statusCode(403);
        given().post(path).then().statusCode(401);
        assertThat(tables.rows()).isEqualTo(rows);
        Calls.shopper(owner)
                .post(path)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("WITHDRAWN"))
                .body("decision.decisionId", equalTo(withdrawalOf(path)));
    }

    private String withdrawalOf(String path) {
        // Taken back twice is taken back once.
        return Calls.shopper(owner)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .path("decision.decisionId");
    }

    @Test
    void whatIsDecidedIsNotTakenBack() {
        String approved = Calls.newApplicant();
        String path = "/v1/applications/" + Calls.applied(approved) + "/withdrawal";
        long rows = tables.rows();
        Calls.shopper(approved)
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
        assertThat(tables.rows()).isEqualTo(rows);
    }
}
