package dev.kaitong.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Decisions prove themselves. */
class ProofTest {
    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);

    @Test
    @DisplayName(
            "M42 M72 a stored decision carries evidence and versions, and is derived again byte for"
                    + " byte")
    void aDecisionIsDerivedAgain() {
        Applicant applicant =
                calls.feed(Applicant.inOrder().withProfile(p -> p.put("faceCheck", "NOT_DONE")));
        String applicationId = calls.decide(applicant).extract().path("applicationId");
        String decisionId =
                calls.application(applicant.id, applicationId).path("decision.decisionId");
        calls.asSupport()
                .get(suite.gateway() + "/v1/decisions/" + decisionId)
                .then()
                .statusCode(200)
                .body("decision.decisionId", equalTo(decisionId))
                .body("decision.evidence.identity.rulesVersion", notNullValue())
                .body("decision.evidence.credit.evidence.applicantId", equalTo(applicant.id));
        calls.asSupport()
                .get(suite.gateway() + "/v1/decisions/" + decisionId + "/replay")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true));
    }
}
