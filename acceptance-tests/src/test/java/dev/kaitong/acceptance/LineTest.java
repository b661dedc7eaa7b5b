package dev.kaitong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.kaitong.contract.ServiceName;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The line after it was opened, through the public API alone. */
class LineTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);

    private Applicant withLine() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        calls.decide(applicant).body("verdict", equalTo("APPROVED"));
        return applicant;
    }

    private static String event(Applicant applicant, String id, String type, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/acceptance\",\"type\":\"kaitong.%s\",\"subject\":\"%s\",\"time\":\"%s\",\"data\":%s}"
                .formatted(id, type, applicant.id, Instant.now(), data);
    }

    private ValidatableResponse send(Applicant applicant, String type, String data) {
        return send(event(applicant, UUID.randomUUID().toString(), type, data));
    }

    private ValidatableResponse send(String event) {
        return calls.asService()
                .contentType("application/cloudevents+json")
                .body(event)
                .post(suite.gateway() + "/v1/events")
                .then();
    }

    private JsonPath line(Applicant applicant) {
        return calls.asShopper(applicant.id)
                .header("Accept-Language", "en")
                .get(suite.gateway() + "/v1/applicants/" + applicant.id + "/line")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath await(Applicant applicant, Predicate<JsonPath> expected) {
        Instant end = Instant.now().plus(SOON);
        JsonPath latest = line(applicant);
        while (!expected.test(latest) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            latest = line(applicant);
        }
        assertThat(expected.test(latest)).as(latest.prettify()).isTrue();
        return latest;
    }

    private static Predicate<JsonPath> heldFor(String... kinds) {
        return line -> line.getList("holds.kind").equals(List.of(kinds));
    }

    private ValidatableResponse purchase(Applicant applicant, long fen, String key) {
        return calls.asService()
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .body(
                        "{\"applicantId\":\"%s\",\"orderId\":\"o-%s\",\"merchantId\":\"m-1\",\"amountFen\":%d}"
                                .formatted(applicant.id, key, fen))
                .post(suite.gateway() + "/v1/purchases")
                .then();
    }

    private ValidatableResponse purchase(Applicant applicant, long fen) {
        return purchase(applicant, fen, UUID.randomUUID().toString());
    }

    private ValidatableResponse settle(String id, String how, String body) {
        return calls.asService()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(suite.gateway() + "/v1/purchases/" + id + "/" + how)
                .then();
    }

    private static void addsUp(JsonPath line, long limit) {
        assertThat(
                        line.getLong("usedFen")
                                + line.getLong("reservedFen")
                                + line.getLong("availableFen"))
                .isEqualTo(limit);
    }

    private List<String> notices(Applicant applicant, String language) {
        return calls.asShopper(applicant.id)
                .header("Accept-Language", language)
                .get(suite.gateway() + "/v1/applicants/" + applicant.id + "/notices")
                .then()
                .statusCode(200)
                .extract()
                .path("notices.title");
    }

    @Test
    @DisplayName(
            "M30 a batch through the gateway: good events are stored, bad ones named, copies count"
                    + " once")
    void events() {
        Applicant applicant = withLine();
        settle(purchase(applicant, 10_000).extract().path("purchaseId"), "capture", "{}")
                .statusCode(200);
        String repayment =
                event(
                        applicant,
                        UUID.randomUUID().toString(),
                        "repayment.made",
                        "{\"amountFen\":1000,\"source\":\"OWN\"}");
        calls.asService()
                .contentType("application/cloudevents-batch+json")
                .body(
                        "["
                                + repayment
                                + ","
                                + repayment
                                + ","
                                + event(applicant, "x", "bill.issued", "{\"amountFen\":-1}")
                                + "]")
                .post(suite.gateway() + "/v1/events")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("stored", equalTo(2))
                .body("errors.field", hasItem("[2].data.amountFen"));
        send(repayment).statusCode(202);
        assertThat(line(applicant).getLong("usedFen")).isEqualTo(9_000);
    }

    @Test
    @DisplayName(
            "M30 without an owner nothing is accepted, nothing acts, and the same events may come"
                    + " again")
    void noOwnerNoAcceptance() {
        Applicant applicant = withLine();
        settle(purchase(applicant, 10_000).extract().path("purchaseId"), "capture", "{}")
                .statusCode(200);
        String repayment =
                event(
                        applicant,
                        UUID.randomUUID().toString(),
                        "repayment.made",
                        "{\"amountFen\":1000,\"source\":\"OWN\"}");
        suite.stop(ServiceName.RISK);
        try {
            send(repayment).statusCode(503).header("Retry-After", notNullValue());
            assertThat(line(applicant).getLong("usedFen")).isEqualTo(10_000);
        } finally {
            suite.start(ServiceName.RISK);
        }
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        int status = send(repayment).extract().statusCode();
        while (status == 503 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            status = send(repayment).extract().statusCode();
        }
        assertThat(status).isEqualTo(202);
        suite.killAndRestartGateway();
        send(repayment).statusCode(org.hamcrest.Matchers.oneOf(202, 503));
        assertThat(line(applicant).getLong("usedFen")).isEqualTo(9_000);
    }

    @Test
    @DisplayName(
            "M17 a stolen account is held within seconds, repayments go on, recovery restores it"
                    + " exactly")
    void takeover() {
        Applicant applicant = withLine();
        JsonPath before = line(applicant);
        send(applicant, "account.compromised", "{}").statusCode(202);
        JsonPath held = await(applicant, line -> line.getList("holds.kind").contains("SECURITY"));
        assertThat(held.getList("holds[0].reasons.code")).contains("ACCOUNT_COMPROMISED");
        assertThat(held.getString("holds[0].releasedWhen[0].condition"))
                .isEqualTo("ACCOUNT_RECOVERED");
        assertThat(held.getString("lastChange.action")).isEqualTo("HOLD_PLACED");
        purchase(applicant, 1)
                .body("verdict", equalTo("REFUSED"))
                .body("reasons.code", hasItem("ACCOUNT_COMPROMISED"));
        assertThat(notices(applicant, "en")).contains("Protective hold");
        assertThat(notices(applicant, "zh-CN")).contains("保护性冻结");
        send(applicant, "account.recovered", "{}").statusCode(202);
        JsonPath after = await(applicant, heldFor());
        assertThat(after.getLong("baseLimitFen")).isEqualTo(before.getLong("baseLimitFen"));
        assertThat(after.getLong("availableFen")).isEqualTo(before.getLong("availableFen"));
        assertThat(after.getString("lastChange.action")).isEqualTo("HOLD_RELEASED");
        purchase(applicant, 1).body("verdict", equalTo("AUTHORISED"));
    }

    @Test
    @DisplayName(
            "M35 M42 a signal of risk-service holds the line within seconds, recorded and"
                    + " explained; clearing ends it")
    void aSignalActs() {
        Applicant applicant = withLine();
        LocalDate expires = LocalDate.now(Applicant.SHANGHAI).plusDays(40);
        send(
                        applicant,
                        "violation.recorded",
                        "{\"kind\":\"COUPON_ABUSE\",\"expiresOn\":\"" + expires + "\"}")
                .statusCode(202);
        JsonPath held = await(applicant, heldFor("REGULATORY"));
        assertThat(held.getList("lastChange.reasons.code")).contains("VIOLATION_ON_RECORD");
        calls.asSupport()
                .get(suite.gateway() + "/v1/decisions/" + held.getString("lastChange.decisionId"))
                .then()
                .statusCode(200)
                .body("record.kind", equalTo("LINE_CHANGE"))
                .body("record.facts.signals.VIOLATION.level", notNullValue())
                .body("record.strategyVersion", notNullValue())
                .body("log.hash", notNullValue());
        send(applicant, "violation.cleared", "{\"kind\":\"COUPON_ABUSE\"}").statusCode(202);
        await(applicant, heldFor());
    }

    @Test
    @DisplayName(
            "M37 M44 purchases are exact under 64 clients: used, reserved and available add up")
    void purchases() throws Exception {
        Applicant applicant = withLine();
        long limit = line(applicant).getLong("baseLimitFen");
        long each = limit / 40 + 7;
        List<String> authorised = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(64)) {
            List<Future<Response>> answers =
                    IntStream.range(0, 64)
                            .mapToObj(_ ->
                                    clients.submit(
                                            () -> purchase(applicant, each).extract().response()))
                            .toList();
            for (Future<Response> answer : answers) {
                String verdict = answer.get().path("verdict");
                if ("AUTHORISED".equals(verdict)) {
                    authorised.add(answer.get().path("purchaseId"));
                } else {
                    assertThat(verdict).isEqualTo("REFUSED");
                    assertThat(answer.get().<String>path("cause")).isEqualTo("OVER_AVAILABLE");
                }
            }
        }
        assertThat((long) authorised.size()).isEqualTo(limit / each);
        JsonPath full = line(applicant);
        assertThat(full.getLong("reservedFen")).isEqualTo(authorised.size() * each);
        addsUp(full, limit);
        settle(authorised.get(0), "capture", "{}").statusCode(200);
        settle(authorised.get(1), "cancel", "{}").statusCode(200);
        settle(authorised.get(0), "refund", "{\"amountFen\":7}").statusCode(200);
        JsonPath after = line(applicant);
        assertThat(after.getLong("usedFen")).isEqualTo(each - 7);
        assertThat(after.getLong("reservedFen")).isEqualTo((authorised.size() - 2) * each);
        addsUp(after, limit);
        String key = UUID.randomUUID().toString();
        String first = purchase(applicant, 1, key).statusCode(201).extract().asString();
        assertThat(purchase(applicant, 1, key).statusCode(201).extract().asString())
                .isEqualTo(first);
        purchase(applicant, 2, key).statusCode(422);
    }

    @Test
    @DisplayName(
            "M41 overdue walks through grace, M1, M2 and back; each step shows its reason in both"
                    + " languages")
    void delinquency() {
        Applicant applicant = withLine();
        send(applicant, "bill.issued", "{\"amountFen\":5000}").statusCode(202);
        overdue(applicant, 3);
        assertThat(await(applicant, bucket("C")).getList("holds")).isEmpty();
        overdue(applicant, 4);
        JsonPath late = await(applicant, heldFor("DELINQUENCY"));
        assertThat(late.getString("delinquency.bucket")).isEqualTo("M1");
        assertThat(late.getString("lastChange.reasons[0].detail")).contains("¥50.00");
        overdue(applicant, 31);
        await(applicant, bucket("M2"));
        send(applicant, "repayment.made", "{\"amountFen\":4999,\"source\":\"OWN\"}")
                .statusCode(202);
        await(applicant, heldFor("DELINQUENCY"));
        send(applicant, "repayment.made", "{\"amountFen\":1,\"source\":\"OWN\"}").statusCode(202);
        await(applicant, heldFor());
        await(applicant, bucket("C"));
        assertThat(notices(applicant, "zh-CN").toString().toLowerCase(Locale.ROOT)).contains("逾期");
    }

    private void overdue(Applicant applicant, int days) {
        send(applicant, "bill.overdue", "{\"daysPastDue\":" + days + ",\"amountFen\":5000}")
                .statusCode(202);
    }

    private static Predicate<JsonPath> bucket(String name) {
        return line -> name.equals(line.getString("delinquency.bucket"));
    }

    @Test
    @DisplayName(
            "M40 M43 one's own limit is lower at once and higher after a cooling-off; the base"
                    + " limit never moves")
    void selfLimitAndClosure() {
        Applicant applicant = withLine();
        long base = line(applicant).getLong("baseLimitFen");
        selfLimit(applicant, 500).body("availableFen", equalTo(500));
        purchase(applicant, 501)
                .body("verdict", equalTo("REFUSED"))
                .body("cause", equalTo("OVER_SELF_LIMIT"));
        selfLimit(applicant, 900)
                .body("selfLimitFen", equalTo(500))
                .body("selfLimitNext.selfLimitFen", equalTo(900));
        assertThat(line(applicant).getLong("baseLimitFen")).isEqualTo(base);
        String id = purchase(applicant, 400).extract().path("purchaseId");
        close(applicant).statusCode(409).body("detail", containsString("¥4.00"));
        settle(id, "cancel", "{}").statusCode(200);
        close(applicant).statusCode(200).body("state", equalTo("CLOSED_BY_SHOPPER"));
        send(applicant, "repayment.made", "{\"amountFen\":100,\"source\":\"OWN\"}").statusCode(202);
        assertThat(line(applicant).getLong("creditFen")).isEqualTo(100);
        purchase(applicant, 1).body("cause", equalTo("NO_LINE"));
    }

    private ValidatableResponse selfLimit(Applicant applicant, long fen) {
        return calls.asShopper(applicant.id)
                .body("{\"selfLimitFen\":" + fen + "}")
                .put(suite.gateway() + "/v1/applicants/" + applicant.id + "/line/self-limit")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse close(Applicant applicant) {
        return calls.asShopper(applicant.id)
                .post(suite.gateway() + "/v1/applicants/" + applicant.id + "/line/closure")
                .then();
    }

    @Test
    @DisplayName("M36 automatic increases can be refused, and never come before ninety days")
    void increases() {
        Applicant applicant = withLine();
        long base = line(applicant).getLong("baseLimitFen");
        for (int cycle = 0; cycle < 3; cycle++) {
            send(applicant, "bill.issued", "{\"amountFen\":100}").statusCode(202);
            send(applicant, "repayment.made", "{\"amountFen\":100,\"source\":\"OWN\"}")
                    .statusCode(202);
        }
        JsonPath clean = await(applicant, line -> line.getInt("statement.cleanCycles") == 3);
        assertThat(clean.getLong("baseLimitFen")).isEqualTo(base);
        assertThat(clean.getBoolean("increases")).isTrue();
        calls.asShopper(applicant.id)
                .post(suite.gateway() + "/v1/applicants/" + applicant.id + "/line/increase-refusal")
                .then()
                .statusCode(200)
                .body("increases", equalTo(false))
                .body("baseLimitFen", equalTo((int) base));
    }
}
