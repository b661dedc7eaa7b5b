package dev.kaitong.identity.api;

import static dev.kaitong.identity.testing.Call.assess;
import static dev.kaitong.identity.testing.Call.evaluate;
import static dev.kaitong.identity.testing.Call.goodProfile;
import static dev.kaitong.identity.testing.Call.newApplicant;
import static dev.kaitong.identity.testing.Call.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.identity.profile.wire.ProfileDocument;
import dev.kaitong.identity.testing.Call;
import dev.kaitong.identity.testing.RandomEvidence;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M10 M11 M12 M14 M16 assessments and evaluations")
class AssessmentApiTest {
    private static final String AS_OF = "\"asOf\":\"2026-11-23T04:00:00Z\"";

    private final ObjectMapper mapper;

    @Inject
    AssessmentApiTest(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Test
    void theFirstCallOfTheContractPasses() {
        String id = newApplicant();
        put(id, goodProfile(id)).statusCode(201);
        assess(id)
                .statusCode(200)
                .body("service", equalTo("identity"))
                .body("outcome", equalTo("PASS"))
                .body("measures.completeness", equalTo(100))
                .body("reasons", empty())
                .body("rulesVersion", equalTo("identity-1"))
                .body("asOf", equalTo("2026-11-23T04:00:00Z"))
                .body("evidence.applicantId", equalTo(id))
                .body("evidence.idNumber", equalTo("1****************X"))
                .body("evidence.facts.birthDate", equalTo("1949-12-31"))
                .body("evidence.facts.namesMatch", equalTo(true))
                .body(not(containsString("11010519491231002X")))
                .body(not(containsString("13800138000")));
    }

    @Test
    void anUnknownApplicantIsInsufficientAndNotMissing() {
        assess(newApplicant())
                .statusCode(200)
                .body("outcome", equalTo("INSUFFICIENT"))
                .body("measures.completeness", equalTo(0))
                .body("reasons.code", contains("PROFILE_INCOMPLETE"))
                .body("reasons[0].params.items", hasItem("idNumber"));
    }

    @Test
    void aMinorIsRefusedUntilTheBirthday() {
        String id = newApplicant();
        String minor = goodProfile(id).replace("11010519491231002X", "110105200811240024");
        put(id, minor).statusCode(201);
        String body = "{\"applicantId\":\"" + id + "\",\"asOf\":\"%s\"}";
        Call.asService()
                .body(body.formatted("2026-11-23T15:59:59Z"))
                .post("/assessments")
                .then()
                .body("outcome", equalTo("FAIL"))
                .body("reasons[0].code", equalTo("UNDER_AGE"))
                .body("reasons[0].params.until", equalTo("2026-11-24"));
        Call.asService()
                .body(body.formatted("2026-11-23T16:00:00Z"))
                .post("/assessments")
                .then()
                .body("outcome", equalTo("PASS"));
    }

    @Test
    void judgingTheEvidenceOfAnAssessmentGivesTheAssessment() throws JsonProcessingException {
        RandomEvidence profiles = new RandomEvidence(41);
        for (int i = 0; i < 60; i++) {
            String id = newApplicant();
            put(id, mapper.writeValueAsString(ProfileDocument.from(id, profiles.next())));
            if (i % 3 == 0) {
                Call.send(Call.event(id, id, "credentials.exposed", "2026-11-01T08:00:00.5Z"));
            }
            JsonNode assessed = mapper.readTree(assess(id).extract().asString());
            JsonNode again =
                    mapper.readTree(
                            evaluate(
                                            "{\"evidence\":%s,\"rulesVersion\":%s,\"asOf\":%s}"
                                                    .formatted(
                                                            assessed.get("evidence"),
                                                            assessed.get("rulesVersion"),
                                                            assessed.get("asOf")))
                                    .statusCode(200)
                                    .extract()
                                    .asString());
            assertThat(again).isEqualTo(assessed);
        }
    }

    @Test
    void aRawProfileIsEvidence() {
        evaluate("{\"evidence\":" + goodProfile("u-1") + "," + AS_OF + "}")
                .statusCode(200)
                .body("outcome", equalTo("PASS"))
                .body("evidence.legalName", equalTo("*雷"))
                .body("evidence.facts.idNumberChecks", equalTo(true))
                .body(not(containsString("6222020200112233445")));
        evaluate("{\"evidence\":{}," + AS_OF + "}")
                .statusCode(200)
                .body("outcome", equalTo("INSUFFICIENT"))
                .body("measures.completeness", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "faceCheck":"PASSED"  | "faceCheck":"NOT_DONE" | FACE_CHECK_MISSING | {"code":"COMPLETE_FACE_CHECK","params":{}}
                    "matched":true        | "matched":false        | BANK_CARD_MISMATCH | {"code":"BIND_OWN_CARD","params":{}}
                    ,"matched":true       | ~~                     | PROFILE_INCOMPLETE | {"code":"COMPLETE_PROFILE","params":{"items":["bankCard.matched"]}}
                    "blur":0.02           | "blur":0.31            | ID_IMAGE_UNCLEAR   | {"code":"RETAKE_ID_IMAGE","params":{"items":["idImage.front","idImage.back"]}}
                    2035-01-01            | 2026-11-22             | ID_EXPIRED         | {"code":"RENEW_ID","params":{"until":"2046-11-22"}}
                    "legalName":"李雷"     | "legalName":"韩梅梅"     | NAME_MISMATCH      | {"code":"CORRECT_REGISTRATION","params":{}}
                    11010519491231002X    | 110105194912310021     | ID_NUMBER_INVALID  | {"code":"REENTER_ID_NUMBER","params":{}}
                    11010519491231002X    | 110105200811240024     | UNDER_AGE          | {"code":"WAIT_UNTIL","params":{"until":"2026-11-24"}}
                    """)
    void aCureRemovesItsReason(String good, String bad, String code, String cure) {
        String evidence = goodProfile("u-1").replace(good, bad);
        evaluate("{\"evidence\":" + evidence + "," + AS_OF + "}")
                .statusCode(200)
                .body("reasons.code", contains(code));
        evaluate("{\"evidence\":" + evidence + "," + AS_OF + ",\"cures\":[" + cure + "]}")
                .statusCode(200)
                .body("outcome", equalTo("PASS"))
                .body("reasons", empty());
    }

    @Test
    void waitingMovesTheTime() {
        String wait = "{\"code\":\"WAIT_UNTIL\",\"params\":{\"until\":\"%s\"}}";
        String body = "{\"evidence\":" + goodProfile("u-1") + "," + AS_OF + ",\"cures\":[%s]}";
        evaluate(body.formatted(wait.formatted("2030-01-01")))
                .body("asOf", equalTo("2029-12-31T16:00:00Z"));
        evaluate(body.formatted(wait.formatted("2020-01-01")))
                .body("asOf", equalTo("2026-11-23T04:00:00Z"));
        evaluate(body.formatted("{\"code\":\"WAIT_UNTIL\"}"))
                .statusCode(200)
                .body("asOf", equalTo("2026-11-23T04:00:00Z"));
        evaluate(body.formatted("{\"code\":\"REPAY_OVERDUE\",\"params\":{}}"))
                .statusCode(200)
                .body("outcome", equalTo("PASS"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"asOf":"2026-11-23T04:00:00Z"}                                                | evidence
                    {"evidence":{}}                                                                | asOf
                    {"evidence":{},"asOf":"2026-11-23"}                                            | asOf
                    {"evidence":{},"asOf":"+1000000000-12-31T00:00:00Z"}                           | asOf
                    {"evidence":{},"asOf":"1899-12-31T00:00:00Z"}                                  | asOf
                    {"evidence":{"hobby":1},"asOf":"2026-11-23T04:00:00Z"}                         | evidence.hobby
                    {"evidence":{"applicantId":"a b"},"asOf":"2026-11-23T04:00:00Z"}               | evidence.applicantId
                    {"evidence":{"idImage":{"front":{"blur":2}}},"asOf":"2026-11-23T04:00:00Z"}    | evidence.idImage.front.blur
                    {"evidence":{"facts":{"birthDate":"0001-01-01"}},"asOf":"2026-11-23T04:00:00Z"} | evidence.facts.birthDate
                    {"evidence":{"account":{"recoveredAt":"+99999-01-01T00:00:00Z"}},"asOf":"2026-11-23T04:00:00Z"} | evidence.account.recoveredAt
                    {"evidence":{},"rulesVersion":"identity-0","asOf":"2026-11-23T04:00:00Z"}      | rulesVersion
                    {"evidence":{},"asOf":"2026-11-23T04:00:00Z","cures":[{"code":"PRAY","params":{}}]} | cures[0].code
                    {"evidence":{},"asOf":"2026-11-23T04:00:00Z","cures":[{"params":{}}]} | cures[0].code
                    {"evidence":{},"asOf":"2026-11-23T04:00:00Z","cures":[null]} | cures[0]
                    {"evidence":{},"asOf":"2026-11-23T04:00:00Z","cures":{}} | cures
                    {"evidence":{},"asOf":"2026-11-23T04:00:00Z","cures":[{"code":"COMPLETE_PROFILE","params":{"items":[null]}}]} | cures[0].params
                    {"evidence":{},"asOf":"2026-11-23T04:00:00Z","cures":[{"code":"WAIT_UNTIL","params":{"until":"+99999-01-01"}}]} | cures[0].params.until
                    {"evidence":{},"asOf":"2026-11-23T04:00:00Z","cures":[{"code":"WAIT_UNTIL","params":{"colour":1}}]} | cures[0].params.colour
                    """)
    void aWrongFieldOfAnEvaluationIsNamed(String body, String field) {
        evaluate(body).statusCode(400).body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {}                                                    | applicantId
                    {"applicantId":"a b"}                                 | applicantId
                    {"applicantId":"u-1","asOf":"now"}                    | asOf
                    {"applicantId":"u-1","asOf":"+20000-01-01T00:00:00Z"} | asOf
                    {"applicantId":"u-1","limit":1}                       | limit
                    """)
    void aWrongFieldOfAnAssessmentIsNamed(String body, String field) {
        Call.asService()
                .body(body)
                .post("/assessments")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }
}
