package dev.kaitong.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input gets its problem, names its field, and changes nothing. */
@DisplayName("Bad input")
class BadInputTest {
    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"applicantId":"ID","scene":"TMALL","limit":1}               | limit
                    {"applicantId":"ID"}                                         | scene
                    {"applicantId":"ID","scene":"TMALL","requestedLimitFen":-1}  | requestedLimitFen
                    {"applicantId":"ID","scene":"TMALL","requestedLimitFen":1.5} | requestedLimitFen
                    {"applicantId":"ID","scene":7}                               | scene
                    """)
    void anApplication(String body, String field) {
        Applicant applicant = Applicant.inOrder();
        calls.asShopper(applicant.id)
                .header("Idempotency-Key", "k-" + UUID.randomUUID())
                .body(body.replace("ID", applicant.id))
                .post(suite.gateway() + "/v1/applications")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors.field", hasItem(field))
                .body("instance", equalTo("/v1/applications"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"applicantId":"ID","idImage":{"expiresOn":"2035-02-30"}}   | idImage.expiresOn
                    {"applicantId":"ID","idImage":{"front":{"blur":"x"}}}       | idImage.front.blur
                    {"applicantId":"ID","idImage":{"front":{"blur":-0.1}}}      | idImage.front.blur
                    {"applicantId":"ID","faceCheck":"MAYBE"}                    | faceCheck
                    {"applicantId":"ID","nickname":"x"}                         | nickname
                    {"applicantId":"other"}                                     | applicantId
                    """)
    void aProfile(String body, String field) {
        Applicant applicant = Applicant.inOrder();
        calls.asService()
                .body(body.replace("ID", applicant.id))
                .put(suite.identity() + "/profiles/" + applicant.id)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors.field", hasItem(field));
        calls.asService()
                .get(suite.identity() + "/profiles/" + applicant.id)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "monthlyIncomeFen":-1 | monthlyIncomeFen
                    "accounts":[{"source":"BANK","openedOn":"2018-05-01","limitFen":1,"months":[]}]  | accounts[0].source
                    "accounts":[{"source":"CARD","openedOn":"2018-05-01","limitFen":-1,"months":[]}] | accounts[0].limitFen
                    "accounts":[{"source":"CARD","openedOn":"2018-13-01","limitFen":1,"months":[]}]  | accounts[0].openedOn
                    """)
    void aCreditFile(String member, String field) {
        Applicant applicant = Applicant.inOrder();
        String rest = member.contains("accounts") ? "" : ",\"accounts\":[]";
        calls.asService()
                .body(
                        "{\"applicantId\":\""
                                + applicant.id
                                + "\",\"incomeVerified\":true,"
                                + member
                                + rest
                                + ",\"adverseRecords\":[],\"inquiries\":[]}")
                .put(suite.credit() + "/files/" + applicant.id)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors.field", hasItem(field));
    }

    @Test
    @DisplayName("A body of 10 MB is refused as too large")
    void tooLarge() {
        calls.asService()
                .body("{\"applicantId\":\"" + "x".repeat(10_000_000) + "\"}")
                .put(suite.identity() + "/profiles/big")
                .then()
                .statusCode(413)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    @DisplayName("A missing token, a foreign token, another role, another person")
    void whoMayCall() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        String body = "{\"applicantId\":\"" + applicant.id + "\",\"scene\":\"TMALL\"}";
        given().contentType("application/json")
                .header("Idempotency-Key", "k")
                .body(body)
                .post(suite.gateway() + "/v1/applications")
                .then()
                .statusCode(401)
                .contentType(startsWith("application/problem+json"));
        given().header("Authorization", "Bearer a.b.c")
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .body(body)
                .post(suite.gateway() + "/v1/applications")
                .then()
                .statusCode(401);
        calls.asShopper("somebody-else")
                .header("Idempotency-Key", "k")
                .body(body)
                .post(suite.gateway() + "/v1/applications")
                .then()
                .statusCode(403);
        calls.asShopper(applicant.id)
                .get(suite.identity() + "/profiles/" + applicant.id)
                .then()
                .statusCode(403);
        calls.asShopper("somebody-else")
                .get(suite.gateway() + "/v1/applicants/" + applicant.id + "/line")
                .then()
                .statusCode(403);
    }

    @Test
    @DisplayName(
            "A key is required; used again with another body it is refused, with the same body it"
                    + " answers again")
    void keys() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        String body = "{\"applicantId\":\"" + applicant.id + "\",\"scene\":\"TMALL\"}";
        String path = suite.gateway() + "/v1/applications";
        calls.asShopper(applicant.id).body(body).post(path).then().statusCode(400);
        String key = "k-" + UUID.randomUUID();
        String first =
                calls.asShopper(applicant.id)
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(path)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString();
        calls.asShopper(applicant.id)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(200, 201))
                .header("Idempotency-Replayed", "true")
                .body(equalTo(first));
        calls.asShopper(applicant.id)
                .header("Idempotency-Key", key)
                .body(body.replace("TMALL", "TAOBAO"))
                .post(path)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/key-reused"));
    }
}
