package dev.kaitong.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.kaitong.edge.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Tokens.class)
@TestProfile(EdgeTest.Small.class)
@DisplayName("Bad input of every kind gets a problem that names the field")
class EdgeTest {
    /**
     * Settings of these tests only; a file would reach the tests of every module that uses the test
     * jar.
     */
    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.test-port", "0",
                    "quarkus.management.test-port", "0",
                    "quarkus.http.limits.max-body-size", "64K");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                            {"applicantId":"u-1","amountFen":1,"more":1}                | invalid-input  | more
                            {"applicantId":"u-1","amountFen":"1"}                       | invalid-input  | amountFen
                            {"applicantId":"u-1","amountFen":1.5}                       | invalid-input  | amountFen
                            {"applicantId":"u-1","amountFen":-1}                        | invalid-input  | amountFen
                            {"applicantId":"u-1"}                                       | invalid-input  | amountFen
                            {"applicantId":"u 1","amountFen":1}                         | invalid-input  | applicantId
                            {"applicantId":7,"amountFen":1}                             | invalid-input  | applicantId
                            {"applicantId":"u-1","amountFen":1,"on":"2026-02-30"}       | invalid-input  | on
                            {"applicantId":"u-1","amountFen":1,"on":""}                 | invalid-input  | on
                            {"applicantId":"u-1","amountFen":1,"on":5}                  | invalid-input  | on
                            {"applicantId":"u-1","amountFen":1,"outcome":"GREAT"}       | invalid-input  | outcome
                            {"applicantId":"u-1","amountFen":1,"outcome":1}             | invalid-input  | outcome
                            {"applicantId":"u-1","amountFen":1,"flag":"true"}           | invalid-input  | flag
                            {"applicantId":"u-1","amountFen":1,"flag":1}                | invalid-input  | flag
                            {"applicantId":"u-1","amountFen":1,"items":{}}              | invalid-input  | items
                            {"applicantId":"u-1","amountFen":1,"items":[{"limitFen":-1}]} | invalid-input  | items[0].limitFen
                            {"applicantId":"u-1","amountFen":1,"items":[{"limitFen":1},{"limitFen":"x"}]} | invalid-input  | items[1].limitFen
                            {"applicantId":"u-1","amountFen":1,"own":[{"days":5},{"days":11}]} | invalid-input  | own[1].days
                    {"applicantId":"u-1","amountFen":1,"own":[{"days":"x"}]}    | invalid-input  | own[0].days
                    []                                                          | invalid-input  | body
                            7                                                           | invalid-input  | body
                    """)
    void aWrongFieldIsNamed(String body, String slug, String field) {
        given().header("Authorization", Tokens.bearer("service"))
                .contentType("application/json")
                .body(body)
                .post("/samples")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(400))
                .body("instance", equalTo("/samples"))
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"applicantId"                                     | malformed-json
                    {"applicantId":"u-1","amountFen":1}{}              | malformed-json
                    {"applicantId":"u-1","applicantId":"u-2"}          | malformed-json
                    not json                                           | malformed-json
                    """)
    void aTextThatIsNoJsonIsCalledThat(String body, String slug) {
        given().header("Authorization", Tokens.bearer("service"))
                .contentType("application/json")
                .body(body)
                .post("/samples")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/" + slug));
    }

    @Test
    void anEmptyBodyIsNamed() {
        given().header("Authorization", Tokens.bearer("service"))
                .contentType("application/json")
                .post("/samples")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"));
    }

    @Test
    void goodInputPasses() {
        given().header("Authorization", Tokens.bearer("service"))
                .header("X-Request-Id", "r-1")
                .contentType("application/json")
                .body(
                        "{\"applicantId\":\"u-1\",\"amountFen\":1,\"on\":\"2024-02-29\",\"outcome\":\"PASS\"}")
                .post("/samples")
                .then()
                .statusCode(200)
                .header("X-Request-Id", "r-1")
                .body("on", equalTo("2024-02-29"))
                .body("keySet()", not(hasItem("items")));
    }

    @ParameterizedTest
    @CsvSource({
        "/samples/gone, 404, not-found",
        "/nowhere,      404, not-found",
        "/samples/busy, 503, unavailable",
        "/samples/database, 503, unavailable",
        "/samples/statement, 500, internal",
        "/samples/bug,  500, internal",
        "/samples/a%20b,400, invalid-input",
        "/samples/unsaid, 403, forbidden"
    })
    void everyStatusIsAProblem(String path, int status, String slug) {
        given().header("Authorization", Tokens.bearer("support"))
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")))
                .header("X-Request-Id", matchesPattern("[A-Za-z0-9-]+"));
    }

    @Test
    void aBusyAnswerSaysWhenToComeBack() {
        given().header("Authorization", Tokens.bearer("support"))
                .get("/samples/busy")
                .then()
                .header("Retry-After", "7");
    }

    @Test
    void aMissingAForeignAndABrokenTokenAreUnauthenticated() {
        for (String token :
                new String[] {
                    "", "Bearer " + Tokens.foreignToken("support"), "Bearer x.y.z", "Basic eDp5"
                }) {
            var request = token.isEmpty() ? given() : given().header("Authorization", token);
            request.get("/samples/x")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/unauthenticated"));
        }
    }

    @Test
    void anotherRoleIsForbidden() {
        given().header("Authorization", Tokens.bearer("shopper"))
                .get("/samples/x")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void aWrongMethodAndAWrongMediaTypeAreNamed() {
        var service = given().header("Authorization", Tokens.bearer("service"));
        service.delete("/samples")
                .then()
                .statusCode(405)
                .body("type", equalTo("/problems/method-not-allowed"));
        given().header("Authorization", Tokens.bearer("service"))
                .contentType("text/plain")
                .body("x")
                .post("/samples")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void aBodyThatIsTooLargeIsAnsweredAsAProblem() {
        given().header("Authorization", Tokens.bearer("service"))
                .contentType("application/json")
                .body("{\"applicantId\":\"" + "x".repeat(70_000) + "\"}")
                .post("/samples")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-large"));
    }

    @Test
    void workWhoseDeadlineHasPassedIsDropped() {
        given().header("Authorization", Tokens.bearer("support"))
                .header("Kaitong-Deadline-Millis", "0")
                .get("/samples/x")
                .then()
                .statusCode(503)
                .header("Retry-After", "1");
    }
}
