package dev.kaitong.acceptance;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Will and can this person repay. */
class CreditTest {
    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);

    private ValidatableResponse assess(Applicant applicant) {
        return calls.asService()
                .body("{\"applicantId\":\"" + applicant.id + "\"}")
                .post(suite.credit() + "/assessments")
                .then()
                .statusCode(200);
    }

    private static Applicant late(int... daysPastDueNewestFirst) {
        Applicant applicant = Applicant.inOrder();
        for (int i = 0; i < daysPastDueNewestFirst.length; i++) {
            ObjectNode month = (ObjectNode) applicant.months().get(i);
            month.put("daysPastDue", daysPastDueNewestFirst[i]);
            if (daysPastDueNewestFirst[i] > 0) {
                month.put("paidFen", 0);
            }
        }
        return applicant;
    }

    @Test
    @DisplayName(
            "M20 a score of 350 to 950 in five dimensions, recomputed as evidence arrives, with its"
                    + " history")
    void aScoreWithHistory() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        int before =
                assess(applicant)
                        .body("service", equalTo("credit"))
                        .body("measures.score", greaterThanOrEqualTo(350))
                        .body("measures.score", lessThanOrEqualTo(950))
                        .body("measures.dimensions", notNullValue())
                        .body("rulesVersion", notNullValue())
                        .extract()
                        .path("measures.score");
        ((ObjectNode) applicant.months().get(0)).put("daysPastDue", 60).put("paidFen", 0);
        calls.feed(applicant);
        assess(applicant).body("measures.score", lessThan(before));
        calls.asService()
                .get(suite.credit() + "/files/" + applicant.id + "/scores")
                .then()
                .statusCode(200)
                .body("scores.size()", equalTo(2));
    }

    @Test
    @DisplayName("M22 an overdue sister loan refuses and says what to repay")
    void anOverdueSisterLoan() {
        Applicant applicant = late(30);
        ((ObjectNode) applicant.file.get("accounts").get(0)).put("source", "SISTER_LOAN");
        calls.feed(applicant);
        calls.decide(applicant)
                .body("verdict", equalTo("DECLINED"))
                .body("reasons[0].code", equalTo("SISTER_LOAN_OVERDUE"))
                .body("reasons[0].params.amountFen", greaterThan(0));
    }

    @Test
    @DisplayName(
            "M24 obligations above half of the verified income refuse, with the amount to reach")
    void obligationsTooHigh() {
        Applicant applicant = Applicant.inOrder().withFile(f -> f.put("monthlyIncomeFen", 200_000));
        calls.feed(applicant);
        calls.decide(applicant)
                .body("verdict", equalTo("DECLINED"))
                .body("reasons[0].code", equalTo("OBLIGATIONS_TOO_HIGH"))
                .body("reasons[0].params.targetFen", greaterThanOrEqualTo(0));
    }

    @Test
    @DisplayName("M24 a stated income that is not verified is INCOMPLETE")
    void incomeNotVerified() {
        Applicant applicant = Applicant.inOrder().withFile(f -> f.put("incomeVerified", false));
        calls.feed(applicant);
        calls.decide(applicant)
                .body("verdict", equalTo("INCOMPLETE"))
                .body("reasons.code", hasItem("INCOME_UNVERIFIED"));
    }

    @Test
    @DisplayName("M26 a thin file is neutral and gets a starter limit of 500 yuan")
    void aThinFile() {
        Applicant applicant = Applicant.inOrder();
        calls.putProfile(applicant);
        calls.decide(applicant)
                .body("verdict", equalTo("APPROVED"))
                .body("limitFen", equalTo(50_000));
    }

    @Test
    @DisplayName("M28 a failed cut-off is explained by characteristics, never by the score")
    void keyFactors() {
        Applicant applicant = late(90, 90, 60, 60, 30, 30);
        applicant
                .months()
                .forEach(month ->
                        ((ObjectNode) month).put("statementFen", 19_900_000).put("paidFen", 0));
        applicant.file.remove("monthlyIncomeFen");
        applicant.file.put("incomeVerified", false);
        calls.feed(applicant);
        assess(applicant)
                .body("outcome", equalTo("FAIL"))
                .body("measures.score", lessThan(550))
                .body("reasons.size()", greaterThan(1))
                .body(
                        "reasons.code",
                        everyItem(
                                is(
                                        anyOf(
                                                equalTo("OTHER_LENDER_OVERDUE"),
                                                equalTo("REPEATED_LATE_PAYMENT"),
                                                equalTo("CURED_TOO_RECENTLY"),
                                                equalTo("UTILISATION_TOO_HIGH"),
                                                equalTo("PAYMENTS_TOO_LOW"),
                                                equalTo("HISTORY_TOO_SHORT")))));
        calls.decide(applicant).body("verdict", equalTo("DECLINED"));
    }

    @Test
    @DisplayName("M72 evaluating the evidence of an assessment gives the assessment again")
    void theEvidenceIsEnough() {
        Applicant applicant = calls.feed(late(30, 0, 60));
        var assessment = assess(applicant).extract().response();
        com.fasterxml.jackson.databind.ObjectMapper json =
                new com.fasterxml.jackson.databind.ObjectMapper();
        try {
            var tree = json.readTree(assessment.asString());
            String body =
                    json.createObjectNode()
                            .put("rulesVersion", tree.get("rulesVersion").asText())
                            .put("asOf", tree.get("asOf").asText())
                            .set("evidence", tree.get("evidence"))
                            .toString();
            String again =
                    calls.asService()
                            .body(body)
                            .post(suite.credit() + "/evaluations")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString();
            org.assertj.core.api.Assertions.assertThat(json.readTree(again)).isEqualTo(tree);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
