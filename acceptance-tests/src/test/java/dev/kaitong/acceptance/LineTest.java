package dev.kaitong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.kaitong.contract.ServiceName;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The line after it was opened, through the public API alone. */
class LineTest extends LineScenario {
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
