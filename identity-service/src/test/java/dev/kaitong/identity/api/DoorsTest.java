package dev.kaitong.identity.api;

import static dev.kaitong.identity.testing.Call.goodProfile;
import static dev.kaitong.identity.testing.Call.newApplicant;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.edge.testing.OpenApiFile;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.edge.wire.CloudEvent;
import dev.kaitong.identity.testing.Call;
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
    void anotherRoleIsForbiddenEverywhere(String role) {
        for (ValidatableResponse answer : everyCall(Tokens.bearer(role))) {
            answer.statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/forbidden"));
        }
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
            for (ValidatableResponse answer : everyCall(header)) {
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

    @Test
    void aRefusedWriterWritesNothing() {
        String id = newApplicant();
        request(Tokens.bearer("shopper"))
                .body(goodProfile(id))
                .put("/profiles/{id}", id)
                .then()
                .statusCode(403);
        assertThat(Call.asService().get("/profiles/{id}", id).statusCode()).isEqualTo(404);
    }

    private static List<ValidatableResponse> everyCall(String authorization) {
        String id = newApplicant();
        String event = Call.event(id, id, "login.failed", "2026-11-01T00:00:00Z");
        return List.of(
                request(authorization).body(goodProfile(id)).put("/profiles/{id}", id).then(),
                request(authorization).get("/profiles/{id}", id).then(),
                request(authorization)
                        .body("{\"applicantId\":\"u-1\"}")
                        .post("/assessments")
                        .then(),
                request(authorization)
                        .body("{\"evidence\":{},\"asOf\":\"2026-11-23T04:00:00Z\"}")
                        .post("/evaluations")
                        .then(),
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
                request(authorization).get("/changes").then());
    }

    private static RequestSpecification request(String authorization) {
        RequestSpecification request = given().contentType("application/json");
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }
}
