package dev.kaitong.gateway.purchase.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.line.event.FollowSignals;
import dev.kaitong.gateway.line.event.SignalsHeard;
import dev.kaitong.gateway.line.event.TakeLineEvents;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Hearings;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.ScriptedAsk;
import dev.kaitong.gateway.testing.Tables;
import dev.kaitong.gateway.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("What is known when a purchase is decided, and what is told of it")
class PurchaseKnowledgeTest {
    /** The base strategy asks risk-service from here on. */
    private static final long ASKED = 1_000_000;

    private final ScriptedAsk ask;
    private final Tables tables;
    private final TakeLineEvents takeLineEvents;
    private final FollowSignals followSignals;
    private final SignalsHeard signalsHeard;
    private final String applicant = Calls.newApplicant();

    PurchaseKnowledgeTest(
            ScriptedAsk ask,
            Tables tables,
            TakeLineEvents takeLineEvents,
            FollowSignals followSignals,
            SignalsHeard signalsHeard) {
        this.ask = ask;
        this.tables = tables;
        this.takeLineEvents = takeLineEvents;
        this.followSignals = followSignals;
        this.signalsHeard = signalsHeard;
    }

    @BeforeEach
    void aLine() {
        TestClock.CLOCK.set(TestClock.NOON);
        Calls.applied(applicant);
        tables.run("DELETE FROM purchase_event");
    }

    private static Response post(String key, String body) {
        return Calls.service()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/v1/purchases");
    }

    private String body(long fen) {
        return "{\"applicantId\":\"%s\",\"orderId\":\"o-1\",\"merchantId\":\"m-1\",\"amountFen\":%d}"
                .formatted(applicant, fen);
    }

    private static Response settle(String id, String how, @Nullable String key, String body) {
        var request = Calls.service().contentType("application/json").body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/v1/purchases/" + id + "/" + how);
    }

    private void richer() {
        tables.run(
                "UPDATE line SET base_limit_fen = 5000000 WHERE applicant_id = '"
                        + applicant
                        + "'");
    }

    @Test
    @DisplayName("M61 what becomes known while risk-service is asked is not taken for good")
    void whatBecameKnownMeanwhileIsNotGood() throws Exception {
        richer();
        ask.on(
                applicant,
                asOf -> {
                    happened();
                    return Hearings.approving(asOf).hearing();
                });
        post(Calls.newKey(), body(ASKED)).then().body("verdict", equalTo("AUTHORISED"));
        ask.silence(applicant, ServiceName.RISK, Cause.TIMEOUT);
        post(Calls.newKey(), body(ASKED)).then().body("verdict", equalTo("PENDING"));
        ask.on(applicant, asOf -> Hearings.approving(asOf).hearing());
        post(Calls.newKey(), body(ASKED)).then().body("verdict", equalTo("AUTHORISED"));
        ask.silence(applicant, ServiceName.RISK, Cause.TIMEOUT);
        post(Calls.newKey(), body(ASKED)).then().body("degraded", equalTo(true));
        happened();
        post(Calls.newKey(), body(ASKED)).then().body("verdict", equalTo("PENDING"));
    }

    private void happened() {
        try {
            takeLineEvents.voidGood(List.of(applicant));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("M61 while risk-service tells nothing, small purchases are degraded, then PENDING")
    void whileNothingIsHeard() throws Exception {
        signalsHeard.begin(TestClock.NOON);
        try {
            followSignals.step();
            Duration silence = Duration.ofSeconds(11);
            post(Calls.newKey(), body(1)).then().body("degraded", equalTo(false));
            TestClock.CLOCK.advance(silence);
            post(Calls.newKey(), body(1))
                    .then()
                    .statusCode(201)
                    .body("verdict", equalTo("AUTHORISED"))
                    .body("degraded", equalTo(true));
            TestClock.CLOCK.advance(Duration.ofMinutes(15));
            post(Calls.newKey(), body(1))
                    .then()
                    .statusCode(202)
                    .body("verdict", equalTo("PENDING"));
            post(Calls.newKey(), body(ASKED)).then().body("verdict", equalTo("REFUSED"));
            while (followSignals.step() == FollowSignals.Step.MORE) {
                // until all is read
            }
            post(Calls.newKey(), body(1)).then().body("degraded", equalTo(false));
        } finally {
            signalsHeard.end();
            TestClock.CLOCK.set(TestClock.NOON);
        }
    }

    @Test
    @DisplayName("M37 risk is told how the line stood before the purchase, own limit aside")
    void riskIsToldHowTheLineStoodBefore() {
        tables.run(
                "UPDATE line SET self_limit_fen = 1000 WHERE applicant_id = '" + applicant + "'");
        String first = toldInFull(400);
        String second = toldInFull(500);
        assertThat(told(first, "availableFen")).isEqualTo(300_000);
        assertThat(told(second, "availableFen")).isEqualTo(299_600);
        assertThat(told(second, "limitFen")).isEqualTo(300_000);
        assertThat(told(second, "amountFen")).isEqualTo(500);
    }

    private String toldInFull(long fen) {
        return post(
                        Calls.newKey(),
                        "{\"applicantId\":\"%s\",\"orderId\":\"o-2\",\"merchantId\":\"m-1\",\"amountFen\":%d,\"category\":\"BOOKS\",\"deviceId\":\"d-1\",\"region\":\"110105\",\"logistics\":true,\"newAddress\":false}"
                                .formatted(applicant, fen))
                .path("purchaseId");
    }

    private long told(String purchaseId, String field) {
        return tables.count(
                "SELECT (event::json->'data'->>'"
                        + field
                        + "')::bigint FROM purchase_event WHERE event::json->>'id' = ?",
                purchaseId + ":authorised");
    }

    @Test
    void aRefundWithoutAnAmountIsAllThatIsLeftAndItsKeyIsItsCallersOwn() {
        String id = post(Calls.newKey(), body(100)).path("purchaseId");
        settle(id, "capture", null, "").then().statusCode(200);
        settle(id, "refund", "r-1", "{\"amountFen\":60}").then().statusCode(200);
        tables.run(
                "INSERT INTO purchase_refund (purchase_id, caller, key, amount_fen, at) VALUES ('"
                        + id
                        + "', 'somebody else', 'r-2', 7, now())");
        settle(id, "refund", "r-2", "").then().statusCode(200).body("refundedFen", equalTo(100));
        settle(id, "refund", "r-2", "{}")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("refundedFen", equalTo(100));
        settle(id, "refund", "r-3", "{}").then().statusCode(409);
        settle(id, "refund", "r-4", "{\"amountFen\":0}").then().statusCode(400);
        settle(id, "refund", "r-4", "{\"amount\":1}").then().statusCode(400);
    }
}
