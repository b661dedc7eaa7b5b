package dev.kaitong.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One call answers: can I open it, why not, what do I do. */
class TheQuestionTest {
    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);

    @Test
    @DisplayName("M01 one call opens the line, and the line is there")
    void oneCallOpensTheLine() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        String id =
                calls.decide(applicant)
                        .body("verdict", equalTo("APPROVED"))
                        .body("limitFen", greaterThan(0))
                        .body("reasons", empty())
                        .body("gates.service", hasItems("identity", "credit", "risk"))
                        .body("gates.outcome", equalTo(java.util.List.of("PASS", "PASS", "PASS")))
                        .body("automated", equalTo(true))
                        .body("strategyVersion", notNullValue())
                        .body("decidedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                        .extract()
                        .path("applicationId");
        calls.application(applicant.id, id)
                .then()
                .statusCode(200)
                .body("decision.verdict", equalTo("APPROVED"));
        calls.asShopper(applicant.id)
                .get(suite.gateway() + "/v1/applicants/" + applicant.id + "/line")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("usedFen", equalTo(0))
                .body("holds", empty());
    }

    @Test
    @DisplayName("M01 the same answer in Chinese, by default, and in English")
    void inBothLanguages() {
        Applicant applicant =
                calls.feed(Applicant.inOrder().withProfile(p -> p.put("legalName", "韩梅梅")));
        String id =
                calls.decide(applicant)
                        .body("verdict", equalTo("INCOMPLETE"))
                        .body("reasons[0].code", equalTo("NAME_MISMATCH"))
                        .body(
                                "reasons[0].title",
                                equalTo("Verified name differs from the registered name"))
                        .body("reasons[0].cure.code", equalTo("CORRECT_REGISTRATION"))
                        .extract()
                        .path("applicationId");
        calls.asShopper(applicant.id)
                .get(suite.gateway() + "/v1/applications/" + id)
                .then()
                .header("Content-Language", "zh-CN")
                .body("decision.reasons[0].title", equalTo("实名信息与注册信息不一致"))
                .body("decision.reasons[0].cure.title", equalTo("更正注册信息"));
    }

    @Test
    @DisplayName(
            "M02 M03 every reason says which part it came from; at most four for the shopper, all"
                    + " for support")
    void severalCausesTogether() {
        Applicant applicant =
                Applicant.inOrder()
                        .withProfile(p -> {
                            p.put("faceCheck", "NOT_DONE").put("legalName", "韩梅梅");
                            p.withObject("/bankCard").put("matched", false);
                            p.withObject("/idImage/front").put("blur", 0.9);
                            p.withObject("/idImage").put("expiresOn", "2020-01-01");
                        })
                        .withFile(f -> f.put("incomeVerified", false));
        calls.feed(applicant);
        String id =
                calls.decide(applicant)
                        .body("verdict", equalTo("INCOMPLETE"))
                        .body("reasons", hasSize(4))
                        .body("reasons.source", hasItem("identity"))
                        .extract()
                        .path("applicationId");
        calls.asSupport()
                .get(suite.gateway() + "/v1/applications/" + id)
                .then()
                .statusCode(200)
                .body(
                        "decision.reasons.code",
                        hasItems(
                                "FACE_CHECK_MISSING",
                                "NAME_MISMATCH",
                                "BANK_CARD_MISMATCH",
                                "ID_IMAGE_UNCLEAR",
                                "ID_EXPIRED",
                                "INCOME_UNVERIFIED"))
                .body("decision.reasons.source", hasItems("identity", "credit"));
    }

    @Test
    @DisplayName("M04 the gates tell passed, failed and not known apart")
    void everyGate() {
        Applicant applicant = Applicant.inOrder();
        calls.putProfile(applicant);
        calls.decide(applicant)
                .body("gates", hasSize(3))
                .body("gates.find { it.service == 'identity' }.outcome", equalTo("PASS"))
                .body("gates.find { it.service == 'risk' }.outcome", equalTo("PASS"));
    }

    @Test
    @DisplayName("M05 a pre-check gives the same answer and records nothing")
    void aPreCheckLeavesNoTrace() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        for (int i = 0; i < 2; i++) {
            calls.asShopper(applicant.id)
                    .get(
                            suite.gateway()
                                    + "/v1/applicants/"
                                    + applicant.id
                                    + "/eligibility?requestedLimitFen=100000")
                    .then()
                    .statusCode(200)
                    .body("verdict", equalTo("APPROVED"))
                    .body("limitFen", equalTo(100_000))
                    .body("$", not(org.hamcrest.Matchers.hasKey("applicationId")));
        }
        calls.asShopper(applicant.id)
                .get(suite.gateway() + "/v1/applicants/" + applicant.id + "/line")
                .then()
                .statusCode(200)
                .body("state", equalTo("NONE"));
    }

    @Test
    @DisplayName("M06 a refusal says from when to apply again, and that it was automated")
    void aRefusalWithDignity() {
        Applicant applicant =
                Applicant.inOrder()
                        .withFile(f -> {
                            ObjectNode account = (ObjectNode) f.get("accounts").get(0);
                            account.put("source", "SISTER_LOAN");
                            ((ObjectNode) account.get("months").get(0))
                                    .put("daysPastDue", 45)
                                    .put("paidFen", 0);
                        });
        calls.feed(applicant);
        calls.decide(applicant)
                .body("verdict", equalTo("DECLINED"))
                .body("reasons[0].code", equalTo("SISTER_LOAN_OVERDUE"))
                .body("reasons[0].cure.code", equalTo("REPAY_OVERDUE"))
                .body("reasons.size()", lessThanOrEqualTo(4))
                .body("reapplyFrom", matchesPattern("\\d{4}-\\d\\d-\\d\\d"))
                .body("automated", equalTo(true));
        calls.decide(applicant).body("verdict", equalTo("DECLINED"));
    }

    @Test
    @DisplayName("M01 what is public needs no token")
    void whatIsPublic() {
        given().get(suite.gateway() + "/v1/status")
                .then()
                .statusCode(200)
                .body("parts.name", hasItems("identity", "credit", "risk"));
    }
}
