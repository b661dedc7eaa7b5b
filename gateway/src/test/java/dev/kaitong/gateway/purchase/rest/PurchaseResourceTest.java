package dev.kaitong.gateway.purchase.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
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
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Purchases over HTTP")
class PurchaseResourceTest {
    /** The base strategy asks risk-service from here on. */
    private static final long ASKED = 1_000_000;

    private final ScriptedAsk ask;
    private final Tables tables;
    private final String applicant = Calls.newApplicant();

    PurchaseResourceTest(ScriptedAsk ask, Tables tables) {
        this.ask = ask;
        this.tables = tables;
    }

    @BeforeEach
    void aLine() {
        TestClock.CLOCK.set(TestClock.NOON);
        Calls.applied(applicant);
        tables.run("DELETE FROM purchase_event");
    }

    private Response post(String key, String body) {
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

    private Response settle(String id, String how, @Nullable String key, String body) {
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
    void theSameKeyGivesTheSameBytesWhateverHappenedSince() {
        String key = Calls.newKey();
        Response first = post(key, body(100));
        assertThat(first.statusCode()).isEqualTo(201);
        settle(first.path("purchaseId"), "capture", null, "{\"amountFen\":60}")
                .then()
                .statusCode(200)
                .body("capturedFen", equalTo(60));
        Response again = post(key, body(100));
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        post(key, body(101)).then().statusCode(422);
    }

    @Test
    void aPurchaseGoesOneWayOnly() {
        String id = post(Calls.newKey(), body(100)).path("purchaseId");
        settle(id, "refund", "r", "{\"amountFen\":1}").then().statusCode(409);
        settle(id, "capture", null, "{\"amountFen\":101}").then().statusCode(409);
        settle(id, "capture", null, "{\"amountFen\":0}").then().statusCode(400);
        settle(id, "capture", null, "").then().statusCode(200);
        settle(id, "capture", null, "")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true");
        settle(id, "cancel", null, "").then().statusCode(409);
        settle(id, "refund", "r-1", "{\"amountFen\":60}")
                .then()
                .statusCode(200)
                .body("refundedFen", equalTo(60));
        settle(id, "refund", "r-1", "{\"amountFen\":60}")
                .then()
                .statusCode(200)
                .body("refundedFen", equalTo(60));
        settle(id, "refund", "r-1", "{\"amountFen\":61}").then().statusCode(422);
        settle(id, "refund", "r-2", "{\"amountFen\":41}").then().statusCode(409);
        settle(id, "refund", null, "{\"amountFen\":40}").then().statusCode(200);
        settle(UUID.randomUUID().toString(), "cancel", null, "").then().statusCode(404);
        Calls.service()
                .get("/v1/purchases/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CAPTURED"))
                .body("refundedFen", equalTo(100));
    }

    @Test
    @DisplayName("M61 a silent risk-service makes a large purchase PENDING, never REFUSED")
    void silenceIsPending() {
        richer();
        ask.silence(applicant, ServiceName.RISK, Cause.TIMEOUT);
        String key = Calls.newKey();
        post(key, body(ASKED))
                .then()
                .statusCode(202)
                .header("Retry-After", notNullValue())
                .body("verdict", equalTo("PENDING"))
                .body("reasons.code", contains("SERVICE_NOT_ANSWERING"));
        post(Calls.newKey(), body(ASKED - 1)).then().body("verdict", equalTo("AUTHORISED"));
        ask.on(applicant, asOf -> Hearings.approving(asOf).hearing());
        post(key, body(ASKED)).then().statusCode(201).body("verdict", equalTo("AUTHORISED"));
        // What was last known is good for a quarter of an hour.
        ask.silence(applicant, ServiceName.RISK, Cause.TIMEOUT);
        post(Calls.newKey(), body(ASKED))
                .then()
                .statusCode(201)
                .body("verdict", equalTo("AUTHORISED"))
                .body("degraded", equalTo(true));
        TestClock.CLOCK.advance(Duration.ofMinutes(16));
        post(Calls.newKey(), body(ASKED)).then().body("verdict", equalTo("PENDING"));
        TestClock.CLOCK.set(TestClock.NOON);
    }

    @Test
    void riskIsToldOfPurchasesThatAreToldInFullUnderAnIdOfTheirOwn() {
        String told =
                post(
                                Calls.newKey(),
                                "{\"applicantId\":\"%s\",\"orderId\":\"o-2\",\"merchantId\":\"m-1\",\"amountFen\":5,\"category\":\"BOOKS\",\"deviceId\":\"d-1\",\"region\":\"110105\",\"logistics\":true,\"newAddress\":false}"
                                        .formatted(applicant))
                        .path("purchaseId");
        settle(told, "capture", null, "").then().statusCode(200);
        settle(told, "refund", "r-1", "{\"amountFen\":5}").then().statusCode(200);
        post(Calls.newKey(), body(7)).then().statusCode(201);
        assertThat(tables.count("SELECT count(*) FROM purchase_event")).isEqualTo(3);
        for (String suffix : new String[] {"authorised", "captured", "refunded:5"}) {
            assertThat(
                            tables.count(
                                    "SELECT count(*) FROM purchase_event WHERE event::json->>'id'"
                                            + " = ?",
                                    told + ":" + suffix))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|applicantId,orderId,merchantId,amountFen",
                "{\"applicantId\":\"u\",\"orderId\":\""
                        + " \",\"merchantId\":\"m\",\"amountFen\":0}|orderId,amountFen",
                "{\"applicantId\":\"u\",\"orderId\":\"o\",\"merchantId\":\"m\",\"amountFen\":1.5}|amountFen",
                "{\"applicantId\":\"u\",\"orderId\":\"o\",\"merchantId\":\"m\",\"amountFen\":1,\"x\":1}|x"
            })
    void badInputIsNamed(String body, String fields) {
        post(Calls.newKey(), body)
                .then()
                .statusCode(400)
                .body("errors.field", hasItems((Object[]) fields.split(",")));
    }

    @Test
    void onlyServicesMayAndOnlyWithAKey() {
        Calls.service()
                .contentType("application/json")
                .body(body(1))
                .post("/v1/purchases")
                .then()
                .statusCode(400)
                .body("errors.field", contains("Idempotency-Key"));
        Calls.shopper(applicant)
                .contentType("application/json")
                .body(body(1))
                .post("/v1/purchases")
                .then()
                .statusCode(403);
    }

    @Test
    void withoutALineNothingIsAuthorised() {
        String stranger = Calls.newApplicant();
        post(
                        Calls.newKey(),
                        "{\"applicantId\":\"%s\",\"orderId\":\"o-1\",\"merchantId\":\"m-1\",\"amountFen\":1}"
                                .formatted(stranger))
                .then()
                .statusCode(201)
                .body("verdict", equalTo("REFUSED"))
                .body("cause", equalTo("NO_LINE"))
                .body("availableFen", equalTo(0))
                .body("degraded", equalTo(false))
                .body("reasons.size()", equalTo(0))
                .body("limitFen", nullValue());
    }
}
