package dev.kaitong.gateway.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.security.Roles;
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
import io.restassured.response.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Applying for a line")
class ApplyTest {
    private final ScriptedAsk ask;
    private final Tables tables;
    private final String applicant = Calls.newApplicant();

    ApplyTest(ScriptedAsk ask, Tables tables) {
        this.ask = ask;
        this.tables = tables;
    }

    @Test
    @DisplayName("M01 an approval opens the line in the same commit")
    void anApprovalOpensTheLine() {
        Response response = Calls.apply(applicant, Calls.newKey());
        response.then()
                .statusCode(201)
                .contentType("application/json")
                .header("Content-Language", "zh-CN")
                .header("Location", containsString(response.path("applicationId")))
                .body("verdict", equalTo("APPROVED"))
                .body("limitFen", equalTo(300_000))
                .body("applicantId", equalTo(applicant))
                .body("reasons", empty())
                .body("gates.service", contains("identity", "credit", "risk"))
                .body("gates.outcome", contains("PASS", "PASS", "PASS"))
                .body("gates[0].keySet()", not(hasItem("cause")))
                .body("automated", equalTo(true))
                .body("strategyVersion", equalTo("base-2026-1"))
                .body("decidedAt", matchesPattern("2026-11-23T.*Z"))
                .body("keySet()", not(hasItem("ticket")))
                .body("keySet()", not(hasItem("reapplyFrom")))
                .body("keySet()", not(hasItem("evidence")));
        Calls.shopper(applicant)
                .get("/v1/applicants/" + applicant + "/line")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACTIVE"))
                .body("baseLimitFen", equalTo(300_000))
                .body("availableFen", equalTo(300_000))
                .body("usedFen", equalTo(0))
                .body("reservedFen", equalTo(0))
                .body("holds", empty())
                .body("lastChange.decisionId", equalTo(response.path("decisionId")));
    }

    @Test
    void theLimitAskedForIsNotExceeded() {
        Calls.apply(
                        applicant,
                        Calls.newKey(),
                        "{\"applicantId\":\""
                                + applicant
                                + "\",\"scene\":\"TMALL\",\"requestedLimitFen\":120000}")
                .then()
                .statusCode(201)
                .body("limitFen", equalTo(120_000));
    }

    @Test
    @DisplayName("M02 a refusal says from whom it came, in the language of the reader")
    void aRefusalIsExplained() {
        ask.on(
                applicant,
                asOf ->
                        Hearings.approving(asOf)
                                .identity(Outcome.FAIL, ReasonCode.UNDER_AGE)
                                .hearing());
        Calls.shopper(applicant)
                .header("Idempotency-Key", Calls.newKey())
                .header("Accept-Language", "en-GB,en;q=0.9")
                .contentType("application/json")
                .body(Calls.body(applicant))
                .post("/v1/applications")
                .then()
                .statusCode(201)
                .header("Content-Language", "en")
                .body("verdict", equalTo("DECLINED"))
                .body("reasons", hasSize(1))
                .body("reasons[0].code", equalTo("UNDER_AGE"))
                .body("reasons[0].source", equalTo("identity"))
                .body("reasons[0].title", equalTo("Under 18"))
                .body("reasons[0].cure.code", equalTo("WAIT_UNTIL"))
                .body("gates.outcome", contains("FAIL", "PASS", "PASS"))
                .body("reapplyFrom", equalTo("2026-12-23"))
                .body("keySet()", not(hasItem("limitFen")));
        assertThat(tables.count("SELECT count(*) FROM line WHERE applicant_id = ?", applicant))
                .isZero();
    }

    @Test
    @DisplayName("M03 a shopper is told four reasons at most, a support agent all, with evidence")
    void supportSeesEverything() {
        ask.on(
                applicant,
                asOf ->
                        Hearings.approving(asOf)
                                .credit(
                                        Outcome.FAIL,
                                        ReasonCode.UTILISATION_TOO_HIGH,
                                        ReasonCode.PAYMENTS_TOO_LOW,
                                        ReasonCode.HISTORY_TOO_SHORT,
                                        ReasonCode.TOO_MANY_INQUIRIES,
                                        ReasonCode.TOO_MANY_LENDERS)
                                .hearing());
        Response response = Calls.apply(applicant, Calls.newKey());
        response.then().statusCode(201).body("reasons", hasSize(4));
        String path = "/v1/applications/" + response.path("applicationId");
        Calls.shopper(applicant).get(path).then().body("decision.reasons", hasSize(4));
        Calls.support()
                .get(path)
                .then()
                .statusCode(200)
                .body("verdict", equalTo("DECLINED"))
                .body("decision.reasons", hasSize(5))
                .body("decision.evidence.credit.evidence.of", equalTo("credit"))
                .body("decision.evidence.risk.rulesVersion", equalTo("rules-7"));
    }

    @Test
    @DisplayName("M61 silence gives a ticket, and says who is silent and that it is no refusal")
    void silenceGivesATicket() {
        ask.silence(applicant, ServiceName.CREDIT, Cause.TIMEOUT);
        Response response = Calls.apply(applicant, Calls.newKey());
        response.then()
                .statusCode(202)
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("Location", containsString("/v1/applications/"))
                .body("verdict", equalTo("PENDING"))
                .body("reasons.code", contains("SERVICE_NOT_ANSWERING"))
                .body("gates.outcome", contains("PASS", "UNAVAILABLE", "PASS"))
                .body("gates[1].cause", equalTo("TIMEOUT"))
                .body("ticket", equalTo(response.path("applicationId")))
                .body("expiresAt", equalTo("2026-11-24T04:00:00Z"))
                .body("keySet()", not(hasItem("reapplyFrom")));
        Calls.shopper(applicant)
                .get(response.path("applicationId").toString())
                .then()
                .statusCode(404);
        Calls.shopper(applicant)
                .get("/v1/applications/" + response.path("ticket"))
                .then()
                .statusCode(200)
                .body("verdict", equalTo("PENDING"))
                .body("decision.gates[1].cause", equalTo("TIMEOUT"));
    }

    @Test
    void anotherApplicationWhileOneIsPendingGetsTheSameTicket() {
        ask.silence(applicant, ServiceName.RISK, Cause.FAULT);
        Response first = Calls.apply(applicant, Calls.newKey());
        String key = Calls.newKey();
        Response second = Calls.apply(applicant, key);
        second.then()
                .statusCode(202)
                .body("ticket", equalTo(first.path("ticket")))
                .body("decisionId", equalTo(first.path("decisionId")));
        Calls.apply(applicant, key).then().statusCode(202).header("Idempotency-Replayed", "true");
        assertThat(
                        tables.count(
                                "SELECT count(*) FROM application WHERE applicant_id = ?",
                                applicant))
                .isOne();
    }

    @Test
    void whoHasALineIsToldSo() {
        Calls.apply(applicant, Calls.newKey()).then().statusCode(201);
        long before = tables.rows();
        Calls.apply(applicant, Calls.newKey())
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/conflict"));
        assertThat(tables.rows()).isEqualTo(before);
    }

    @Test
    void aNewApplicationTakesThePlaceOfAnIncompleteOne() {
        ask.on(
                applicant,
                asOf ->
                        Hearings.approving(asOf)
                                .identity(Outcome.INSUFFICIENT, ReasonCode.PROFILE_INCOMPLETE)
                                .hearing());
        String old = Calls.applied(applicant).toString();
        ask.on(applicant, asOf -> Hearings.approving(asOf).hearing());
        Calls.apply(applicant, Calls.newKey())
                .then()
                .statusCode(201)
                .body("verdict", equalTo("APPROVED"))
                .body("applicationId", not(equalTo(old)));
        Calls.shopper(applicant)
                .get("/v1/applications/" + old)
                .then()
                .body("verdict", equalTo("WITHDRAWN"));
    }

    @Test
    void aRefusalBarsForThirtyDaysAndTheDayNeverMovesAway() {
        ask.on(
                applicant,
                asOf ->
                        Hearings.approving(asOf)
                                .credit(Outcome.FAIL, ReasonCode.OWN_LINE_OVERDUE)
                                .hearing());
        Calls.apply(applicant, Calls.newKey()).then().body("reapplyFrom", equalTo("2026-12-23"));
        ask.on(applicant, asOf -> Hearings.approving(asOf).hearing());
        Calls.apply(applicant, Calls.newKey())
                .then()
                .statusCode(201)
                .body("verdict", equalTo("DECLINED"))
                .body("reasons.code", contains("REAPPLY_TOO_SOON"))
                .body("reasons[0].source", equalTo("gateway"))
                .body("reasons[0].cure.until", equalTo("2026-12-23"))
                .body("reapplyFrom", equalTo("2026-12-23"));
    }

    @Test
    @DisplayName("M17 a suspicion that the account is in other hands refers, and says who has it")
    void anUnusualDeviceRefers() {
        ask.on(
                applicant,
                asOf ->
                        Hearings.approving(asOf)
                                .risk(Outcome.REVIEW, ReasonCode.DEVICE_UNUSUAL)
                                .hearing());
        Response response = Calls.apply(applicant, Calls.newKey());
        response.then()
                .statusCode(201)
                .body("verdict", equalTo("REFERRED"))
                .body("reasons.code", contains("DEVICE_UNUSUAL"))
                .body("reasons[0].source", equalTo("risk"))
                .body("gates.outcome", contains("PASS", "PASS", "REVIEW"));
        Calls.shopper(applicant)
                .get("/v1/applications/" + response.path("applicationId"))
                .then()
                .body("decision.reasons[0].source", equalTo("risk"));
    }

    @Test
    void whoATokenIsForIsItsSubjectAndNotTheNameItAlsoCarries() {
        String other = Calls.newApplicant();
        String token = Tokens.named(Roles.SHOPPER, applicant, other);
        given().header("Authorization", token)
                .get("/v1/applicants/" + applicant + "/line")
                .then()
                .statusCode(200);
        given().header("Authorization", token)
                .get("/v1/applicants/" + other + "/line")
                .then()
                .statusCode(403);
    }
}
