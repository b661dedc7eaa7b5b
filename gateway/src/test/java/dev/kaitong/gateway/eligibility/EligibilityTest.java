package dev.kaitong.gateway.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.asking.AskingConfig;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Hearings;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.ScriptedAsk;
import dev.kaitong.gateway.testing.Tables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M05 The pre-check answers as an application would, and leaves no trace")
class EligibilityTest {
    private final ScriptedAsk ask;
    private final Tables tables;
    private final AskingConfig asking;
    private final String applicant = Calls.newApplicant();
    private long rows;

    EligibilityTest(ScriptedAsk ask, Tables tables, AskingConfig asking) {
        this.ask = ask;
        this.tables = tables;
        this.asking = asking;
    }

    @BeforeEach
    void count() {
        rows = tables.rows();
    }

    @AfterEach
    void nothingWasRecorded() {
        assertThat(tables.rows()).isEqualTo(rows);
    }

    @Test
    void saysWhatWouldBeApproved() {
        check("?requestedLimitFen=50000")
                .body("verdict", equalTo("APPROVED"))
                .body("limitFen", equalTo(50_000))
                .body("recorded", equalTo(false))
                .body("gates.outcome", contains("PASS", "PASS", "PASS"))
                .body("keySet()", not(hasItem("decisionId")))
                .body("keySet()", not(hasItem("applicationId")));
    }

    @Test
    @DisplayName("M04 every gate is passed, failed or not known, each with its cure")
    void saysWhatStandsInTheWay() {
        ask.on(
                applicant,
                asOf ->
                        Hearings.approving(asOf)
                                .identity(Outcome.INSUFFICIENT, ReasonCode.ID_IMAGE_UNCLEAR)
                                .hearing());
        check("")
                .body("verdict", equalTo("INCOMPLETE"))
                .body("gates.outcome", contains("INSUFFICIENT", "PASS", "PASS"))
                .body("reasons.code", contains("ID_IMAGE_UNCLEAR"))
                .body("reasons[0].cure.code", equalTo("RETAKE_ID_IMAGE"));
    }

    @Test
    void saysThatWeCannotTell() {
        ask.silence(applicant, ServiceName.RISK, Cause.MAINTENANCE);
        check("")
                .body("verdict", equalTo("PENDING"))
                .body("gates[2].cause", equalTo("MAINTENANCE"))
                .body("keySet()", not(hasItem("ticket")));
    }

    @Test
    void readingAndAskingShareOneDeadline() {
        check("");
        assertThat(ask.rest(applicant))
                .hasValueSatisfying(
                        rest -> assertThat(rest).isPositive().isLessThan(asking.deadline()));
    }

    @Test
    void saysFromWhomAReasonCame() {
        ask.on(
                applicant,
                asOf ->
                        Hearings.approving(asOf)
                                .risk(Outcome.REVIEW, ReasonCode.DEVICE_UNUSUAL)
                                .hearing());
        check("").body("reasons[0].source", equalTo("risk"));
    }

    private ValidatableResponse check(String query) {
        return Calls.shopper(applicant)
                .get("/v1/applicants/" + applicant + "/eligibility" + query)
                .then()
                .statusCode(200);
    }
}
