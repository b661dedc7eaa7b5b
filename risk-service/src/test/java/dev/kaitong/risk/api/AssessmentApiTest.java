package dev.kaitong.risk.api;

import static dev.kaitong.risk.testing.Call.asService;
import static dev.kaitong.risk.testing.Call.assess;
import static dev.kaitong.risk.testing.Call.evaluate;
import static dev.kaitong.risk.testing.Call.event;
import static dev.kaitong.risk.testing.Call.newApplicant;
import static dev.kaitong.risk.testing.Call.send;
import static dev.kaitong.risk.testing.Call.sendAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.testing.Call;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M32 M33 assessments and evaluations")
class AssessmentApiTest {
    private static final List<EventType> TYPES = List.of(EventType.values());
    private static final String VIOLATION =
            """
            {"violations":[{"kind":"COUPON_ABUSE","recordedAt":"2026-11-01T00:00:00Z",\
            "expiresOn":"2027-01-01"}]}\
            """;

    private final ObjectMapper mapper;

    @Inject
    AssessmentApiTest(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Test
    void anUnknownApplicantIsFine() {
        assess(newApplicant())
                .statusCode(200)
                .body("service", equalTo("risk"))
                .body("outcome", equalTo("PASS"))
                .body("measures.level", equalTo(0))
                .body("measures.typologies.VIOLATION", equalTo(0))
                .body("reasons", empty())
                .body("evidence.violations", empty())
                .body("rulesVersion", equalTo("risk-2"))
                .body("asOf", equalTo("2026-11-23T04:00:00Z"));
    }

    @Test
    void aViolationRefusesUntilItsDayAndSaysSo() {
        String id = newApplicant();
        send(Call.violation(id, id, "2026-11-01T00:00:00Z", "2027-01-01")).statusCode(202);
        assess(id)
                .body("outcome", equalTo("FAIL"))
                .body("measures.level", equalTo(100))
                .body("measures.typologies.VIOLATION", equalTo(100))
                .body("reasons.code", contains("VIOLATION_ON_RECORD"))
                .body("reasons[0].params.until", equalTo("2027-01-01"))
                .body("reasons[0].params.count", equalTo(1))
                .body("reasons[0].params.items", contains("COUPON_ABUSE"));
        assessAt(id, "2026-12-31T15:59:59Z", "FAIL");
        assessAt(id, "2026-12-31T16:00:00Z", "PASS");
    }

    @Test
    void aViolationThatIsClearedIsGone() {
        String id = newApplicant();
        sendAll(
                        List.of(
                                Call.violation(id + 1, id, "2026-11-01T00:00:00Z", "2027-01-01"),
                                event(
                                        id + 2,
                                        id,
                                        EventType.VIOLATION_CLEARED,
                                        "2026-11-02T00:00:00Z")))
                .statusCode(202);
        assess(id).body("outcome", equalTo("PASS")).body("reasons", empty());
    }

    @Test
    void minimumPaymentsAreShownAndDecideNothing() {
        String id = newApplicant();
        List<String> events = new ArrayList<>();
        for (int month = 1; month <= 3; month++) {
            String prefix = "2026-0" + month + "-";
            events.add(
                    event(
                            id + "b" + month,
                            id,
                            EventType.BILL_ISSUED,
                            prefix + "01T00:00:00Z",
                            "{\"amountFen\":10000,\"dueOn\":\"" + prefix + "10\"}"));
            events.add(
                    event(
                            id + "r" + month,
                            id,
                            EventType.REPAYMENT_MADE,
                            prefix + "10T00:00:00Z",
                            "{\"amountFen\":1000,\"source\":\"own\"}"));
        }
        sendAll(events).statusCode(202);
        assess(id)
                .body("outcome", equalTo("PASS"))
                .body("measures.level", equalTo(0))
                .body("evidence.pattern.minimumPaymentsInARow", equalTo(3))
                .body("evidence.pattern.lastDayRepayments", equalTo(3))
                .body("evidence.pattern.overdueFen", equalTo(0));
    }

    @Test
    void judgingTheEvidenceOfAnAssessmentGivesTheAssessment() throws JsonProcessingException {
        Random chance = new Random(31);
        for (int i = 0; i < 20; i++) {
            String id = newApplicant();
            List<String> events = new ArrayList<>();
            for (int j = 0; j < 60; j++) {
                EventType type = TYPES.get(chance.nextInt(TYPES.size()));
                String at =
                        "2026-%02d-%02dT08:00:00.5Z"
                                .formatted(1 + chance.nextInt(10), 1 + chance.nextInt(28));
                events.add(event(id + j, id, type, at));
            }
            sendAll(events).statusCode(202);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    []                                                        | FAIL | 2026-11-23T00:00:00Z
                    [{"code":"AGE_OUT","params":{"until":"2026-12-31"}}]      | FAIL | 2026-12-30T16:00:00Z
                    [{"code":"AGE_OUT","params":{"until":"2027-01-01"}}]      | PASS | 2026-12-31T16:00:00Z
                    [{"code":"AGE_OUT"}]                                      | PASS | 2026-12-31T16:00:00Z
                    [{"code":"APPEAL","params":{"items":["COUPON_ABUSE"]}}]   | PASS | 2026-11-23T00:00:00Z
                    [{"code":"PAY_IN_FULL","params":{"cycles":2}}]            | FAIL | 2026-11-23T00:00:00Z
                    """)
    void curesAreAppliedBeforeJudging(String cures, String outcome, String asOf) {
        evaluate(
                        "{\"evidence\":%s,\"asOf\":\"2026-11-23T00:00:00Z\",\"cures\":%s}"
                                .formatted(VIOLATION, cures))
                .statusCode(200)
                .body("outcome", equalTo(outcome))
                .body("asOf", equalTo(asOf));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "asOf":"2026-11-23T00:00:00Z"   | "asOf":"+99999-01-01T00:00:00Z"  | asOf
                    "asOf":"2026-11-23T00:00:00Z"   | "asOf":"yesterday"               | asOf
                    "asOf":"2026-11-23T00:00:00Z"   | "on":"2026-11-23"                | on
                    "risk-1"                        | "risk-0"                         | rulesVersion
                    "2027-01-01"                    | "2027-02-30"                     | evidence.violations[0].expiresOn
                    "2027-01-01"                    | "+999999-01-01"                  | evidence.violations[0].expiresOn
                    "kind":"COUPON_ABUSE"           | "kind":""                        | evidence.violations[0].kind
                    "kind":"COUPON_ABUSE",          |                                  | evidence.violations[0].kind
                    "violations"                    | "sins"                           | evidence.sins
                    "until":"2026-12-01"            | "until":"+999999-01-01"          | cures[0].params.until
                    "AGE_OUT"                       | "PRAY"                           | cures[0].code
                    """)
    void aBadEvaluationIsNamed(String good, String bad, String field) {
        String request =
                """
                {"evidence":%s,"rulesVersion":"risk-1","asOf":"2026-11-23T00:00:00Z",\
                "cures":[{"code":"AGE_OUT","params":{"until":"2026-12-01"}}]}\
                """
                        .formatted(VIOLATION);
        evaluate(request).statusCode(200);
        evaluate(request.replace(good, bad == null ? "" : bad))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
    }

    @Test
    void aCureWithoutACodeIsNamed() {
        evaluate("{\"evidence\":{},\"asOf\":\"2026-11-23T00:00:00Z\",\"cures\":[{}]}")
                .statusCode(400)
                .body("errors.field", hasItem("cures[0].code"));
    }

    @Test
    void evidenceHasALimit() {
        String bill = "{\"issuedAt\":\"2026-11-01T00:00:00Z\",\"amountFen\":1}";
        evaluate(
                        "{\"evidence\":{\"bills\":[%s]},\"asOf\":\"2026-11-23T00:00:00Z\"}"
                                .formatted(String.join(",", Collections.nCopies(8, bill))))
                .statusCode(400)
                .body("errors.field", hasItem("evidence.bills"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"applicantId":"u 1"}                                    | applicantId
                    {"applicantId":7}                                        | applicantId
                    {}                                                       | applicantId
                    {"applicantId":"u-1","asOf":"+99999-01-01T00:00:00Z"}    | asOf
                    {"applicantId":"u-1","more":1}                           | more
                    """)
    void aBadAssessmentRequestIsNamed(String body, String field) {
        asService()
                .body(body)
                .post("/assessments")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field));
    }

    private static void assessAt(String applicantId, String asOf, String outcome) {
        asService()
                .body("{\"applicantId\":\"%s\",\"asOf\":\"%s\"}".formatted(applicantId, asOf))
                .post("/assessments")
                .then()
                .body("outcome", equalTo(outcome))
                .body("asOf", equalTo(asOf));
    }
}
