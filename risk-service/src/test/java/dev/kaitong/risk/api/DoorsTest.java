package dev.kaitong.risk.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.edge.testing.OpenApiFile;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.edge.wire.CloudEvent;
import dev.kaitong.risk.testing.Call;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Only services come in, and what the service offers is written down")
class DoorsTest {
    @ParameterizedTest
    @ValueSource(strings = {"shopper", "support", "strategist", "operator", "Service", ""})
    void anotherRoleIsForbiddenEverywhereAndWritesNothing(String role) {
        String id = Call.newApplicant();
        for (ValidatableResponse answer : everyCall(id, Tokens.bearer(role))) {
            answer.statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/forbidden"));
        }
        Call.assess(id).body("outcome", equalTo("PASS"));
    }

    @Test
    void aForeignABrokenAndNoTokenAreUnauthenticatedEverywhere() {
        List<String> headers =
                List.of(
                        "Bearer " + Tokens.foreignToken("service"),
                        "Bearer x.y.z",
                        "Basic c2VydmljZTp4",
                        "");
        for (String header : headers) {
            for (ValidatableResponse answer : everyCall(Call.newApplicant(), header)) {
                answer.statusCode(401)
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/unauthenticated"));
            }
        }
    }

    @Test
    void theServedDescriptionIsTheOneInTheRepository() {
        OpenApiFile.assertCurrent();
    }

    private static List<ValidatableResponse> everyCall(String id, String authorization) {
        String event = Call.violation(id, id, "2026-11-01T00:00:00Z", "2027-01-01");
        return List.of(
                request(authorization)
                        .contentType(CloudEvent.ONE)
                        .body(event)
                        .post("/events")
                        .then(),
                request(authorization)
                        .contentType(CloudEvent.BATCH)
                        .body("[" + event + "]")
                        .post("/events")
                        .then(),
                request(authorization)
                        .body("{\"applicantId\":\"u-1\"}")
                        .post("/assessments")
                        .then(),
                request(authorization)
                        .body("{\"evidence\":{},\"asOf\":\"2026-11-23T04:00:00Z\"}")
                        .post("/evaluations")
                        .then(),
                request(authorization).body("{\"category\":\"gold\"}").put("/merchants/m-1").then(),
                request(authorization).get("/signals").then(),
                request(authorization).get("/changes").then());
    }

    private static RequestSpecification request(String authorization) {
        RequestSpecification request = given().contentType("application/json");
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }
}
