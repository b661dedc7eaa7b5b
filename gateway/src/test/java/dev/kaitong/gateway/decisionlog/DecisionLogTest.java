package dev.kaitong.gateway.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Hearings;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.ScriptedAsk;
import dev.kaitong.gateway.testing.Tables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("A decision is kept for ever, and can be derived again")
class DecisionLogTest {
    private final ScriptedAsk ask;
    private final Tables tables;

    DecisionLogTest(ScriptedAsk ask, Tables tables) {
        this.ask = ask;
        this.tables = tables;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE decision SET verdict = 'DECLINED'",
                "UPDATE decision SET record = record WHERE false",
                "DELETE FROM decision",
                "TRUNCATE decision",
                "DELETE FROM decision_chain",
                "TRUNCATE decision_chain"
            })
    void theLogIsAppendOnly(String sql) {
        assertThatThrownBy(() -> tables.run(sql)).hasRootCauseInstanceOf(SQLException.class);
    }

    @Test
    @DisplayName("M72 every kind of decision is derived again, byte for byte")
    void everyDecisionIsReplayed() {
        String declined = Calls.newApplicant();
        ask.on(
                declined,
                asOf ->
                        Hearings.approving(asOf)
                                .credit(
                                        Outcome.FAIL,
                                        ReasonCode.OWN_LINE_OVERDUE,
                                        ReasonCode.PAYMENTS_TOO_LOW)
                                .without(ServiceName.RISK, Cause.FAULT));
        String incomplete = Calls.newApplicant();
        ask.on(
                incomplete,
                asOf ->
                        Hearings.approving(asOf)
                                .identity(Outcome.INSUFFICIENT, ReasonCode.PROFILE_INCOMPLETE)
                                .hearing());
        String pending = Calls.newApplicant();
        ask.silence(pending, ServiceName.CREDIT, Cause.TIMEOUT);
        for (String applicant : List.of(Calls.newApplicant(), declined, incomplete, pending)) {
            assertReplayed(Calls.apply(applicant, Calls.newKey()).path("decisionId"));
        }
        String withdrawn =
                Calls.shopper(pending)
                        .post("/v1/applications/" + Calls.applied(pending) + "/withdrawal")
                        .path("decision.decisionId");
        assertReplayed(withdrawn);
    }

    private static void assertReplayed(String decisionId) {
        Calls.support()
                .get("/v1/decisions/" + decisionId + "/replay")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true));
    }

    @Test
    void aDecisionIsKeptWithEvidenceVersionsAndItsPlace() {
        String applicant = Calls.newApplicant();
        String decisionId = Calls.apply(applicant, Calls.newKey()).path("decisionId");
        Calls.support()
                .get("/v1/decisions/" + decisionId)
                .then()
                .statusCode(200)
                .body("decision.verdict", equalTo("APPROVED"))
                .body("decision.evidence.identity.rulesVersion", equalTo("rules-7"))
                .body("record.facts.scene", equalTo("TMALL"))
                .body("record.origin", equalTo("APPLIED"))
                .body("log.hash", matchesPattern("[0-9a-f]{64}"))
                .body("log.previousHash", matchesPattern("[0-9a-f]{64}"));
        assertThat(
                        tables.count(
                                "SELECT count(*) FROM decision WHERE applicant_id = ? AND record"
                                        + " LIKE '%\"evidence\" : {\"kept\": 0.10,%'",
                                applicant))
                .isOne();
    }
}
