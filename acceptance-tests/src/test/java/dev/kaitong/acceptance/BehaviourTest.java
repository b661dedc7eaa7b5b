package dev.kaitong.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How the line is used: the feed, the facts, and what merely looks wrong. */
class BehaviourTest {
    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);

    private ValidatableResponse send(Applicant applicant, String id, String type, String data) {
        return send(applicant, id, type, Instant.now(), data);
    }

    private ValidatableResponse send(
            Applicant applicant, String id, String type, Instant at, String data) {
        return calls.asService()
                .contentType("application/cloudevents+json")
                .body(
                        "{\"specversion\":\"1.0\",\"id\":\""
                                + id
                                + "\",\"source\":\"/orders\",\"type\":\""
                                + type
                                + "\",\"subject\":\""
                                + applicant.id
                                + "\",\"time\":\""
                                + at
                                + "\",\"data\":"
                                + data
                                + "}")
                .post(suite.risk() + "/events")
                .then();
    }

    @Test
    @DisplayName("M30 an event seen before counts once")
    void onceOnly() {
        Applicant applicant = Applicant.inOrder();
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            send(applicant, id, "kaitong.repayment.made", "{\"amountFen\":100,\"source\":\"OWN\"}")
                    .statusCode(202);
        }
    }

    @Test
    @DisplayName("M32 a violation refuses until it expires, and says when")
    void aViolation() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        LocalDate expires = LocalDate.now(Applicant.SHANGHAI).plusDays(40);
        send(
                        applicant,
                        UUID.randomUUID().toString(),
                        "kaitong.violation.recorded",
                        "{\"kind\":\"COUPON_ABUSE\",\"expiresOn\":\"" + expires + "\"}")
                .statusCode(202);
        calls.decide(applicant)
                .body("verdict", equalTo("DECLINED"))
                .body("reasons[0].code", equalTo("VIOLATION_ON_RECORD"))
                .body("reasons[0].source", equalTo("risk"))
                .body(
                        "reasons[0].cure.until",
                        oneOf(expires.toString(), expires.plusDays(1).toString()));
    }

    private String purchase(
            Applicant applicant, int order, String merchant, long amountFen, long availableFen) {
        return "{\"orderId\":\"%s-o%d\",\"merchantId\":\"%s\",\"category\":\"electronics\",\"amountFen\":%d,\"availableFen\":%d,\"limitFen\":1000000,\"deviceId\":\"d-%s\",\"region\":\"310000\",\"logistics\":false,\"newAddress\":false}"
                .formatted(applicant.id, order, merchant, amountFen, availableFen, applicant.id);
    }

    private void drains(Applicant applicant) {
        String merchant = "m-" + applicant.id;
        send(
                        applicant,
                        UUID.randomUUID().toString(),
                        "kaitong.repayment.made",
                        "{\"amountFen\":600000,\"source\":\"own_account\"}")
                .statusCode(202);
        send(
                        applicant,
                        UUID.randomUUID().toString(),
                        "kaitong.purchase.authorised",
                        purchase(applicant, 1, merchant, 450_000, 1_000_000))
                .statusCode(202);
        send(
                        applicant,
                        UUID.randomUUID().toString(),
                        "kaitong.goods.received",
                        "{\"orderId\":\"%s-o1\",\"merchantId\":\"%s\",\"lagMinutes\":5,\"logistics\":false}"
                                .formatted(applicant.id, merchant))
                .statusCode(202);
        send(
                        applicant,
                        UUID.randomUUID().toString(),
                        "kaitong.purchase.authorised",
                        purchase(applicant, 2, merchant, 500_000, 550_000))
                .statusCode(202);
    }

    @Test
    @DisplayName(
            "M31 repay and drain at one merchant without waybills brings a person in; proof clears"
                    + " it")
    void repayAndDrain() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        drains(applicant);
        calls.decide(applicant)
                .body("verdict", oneOf("REFERRED", "DECLINED"))
                .body("reasons.code", hasItem(startsWith("CASH_OUT_")));
        send(
                        applicant,
                        UUID.randomUUID().toString(),
                        "kaitong.violation.cleared",
                        "{\"kind\":\"CASH_OUT\"}")
                .statusCode(202);
        assess(applicant)
                .body("outcome", equalTo("PASS"))
                .body("measures.typologies.CASH_OUT", nullValue());
    }

    @Test
    @DisplayName("M31 one family of evidence alone decides nothing, however strong")
    void oneFamilyAlone() {
        Applicant applicant = Applicant.inOrder();
        send(
                        applicant,
                        UUID.randomUUID().toString(),
                        "kaitong.purchase.authorised",
                        purchase(applicant, 1, "m-" + applicant.id, 999_900, 1_000_000)
                                .replace("\"logistics\":false", "\"logistics\":true"))
                .statusCode(202);
        assess(applicant).body("outcome", equalTo("PASS"));
    }

    @Test
    @DisplayName("M33 repaying on the last day alone decides nothing")
    void lastDayAlone() {
        Applicant applicant = Applicant.inOrder();
        for (int cycle = 0; cycle < 3; cycle++) {
            send(
                            applicant,
                            UUID.randomUUID().toString(),
                            "kaitong.bill.issued",
                            "{\"amountFen\":100000,\"dueOn\":\""
                                    + LocalDate.now(Applicant.SHANGHAI)
                                    + "\"}")
                    .statusCode(202);
        }
        send(
                        applicant,
                        UUID.randomUUID().toString(),
                        "kaitong.repayment.made",
                        "{\"amountFen\":300000,\"source\":\"own_account\"}")
                .statusCode(202);
        assess(applicant)
                .body("outcome", equalTo("PASS"))
                .body("evidence.pattern.lastDayRepayments", greaterThanOrEqualTo(1))
                .body("reasons.size()", equalTo(0));
    }

    @Test
    @DisplayName(
            "M34 a full line, minimum payments and inquiries: a person looks, and each is named")
    void overConsumption() {
        Applicant applicant = Applicant.inOrder();
        Instant now = Instant.now();
        for (int cycle = 5; cycle >= 1; cycle--) {
            Instant issued = now.minus(Duration.ofDays(30L * cycle));
            sendAt(applicant, issued, "kaitong.bill.issued", "{\"amountFen\":950000}");
            sendAt(
                    applicant,
                    issued.plus(Duration.ofDays(9)),
                    "kaitong.repayment.made",
                    "{\"amountFen\":95000,\"source\":\"other_lender\"}");
            sendAt(applicant, issued.plus(Duration.ofDays(10)), "kaitong.inquiry.made", "{}");
            sendAt(
                    applicant,
                    issued.plus(Duration.ofDays(11)),
                    "kaitong.purchase.authorised",
                    purchase(applicant, cycle, "m-" + cycle, 90_000, 95_000));
        }
        sendAt(applicant, now, "kaitong.inquiry.made", "{}");
        sendAt(
                applicant,
                now,
                "kaitong.purchase.authorised",
                purchase(applicant, 9, "m-9", 40_000, 45_000));
        assess(applicant)
                .body("outcome", oneOf("REVIEW", "FAIL"))
                .body("reasons.code", hasItem("LINE_NEARLY_FULL"))
                .body("reasons.code", hasItem("MINIMUM_PAYMENTS"));
    }

    @Test
    @DisplayName(
            "M38 buyers who share a device with each other and the merchant know it of each other")
    void sharedDevices() {
        Applicant one = Applicant.inOrder();
        Applicant other = Applicant.inOrder();
        String merchant = "m-" + one.id;
        calls.asService()
                .body("{\"category\":\"electronics\",\"operatorDeviceId\":\"d-" + one.id + "\"}")
                .put(suite.risk() + "/merchants/" + merchant)
                .then()
                .statusCode(201);
        for (Applicant each : new Applicant[] {one, other}) {
            send(
                            each,
                            UUID.randomUUID().toString(),
                            "kaitong.purchase.authorised",
                            purchase(one, 1, merchant, 450_000, 1_000_000))
                    .statusCode(202);
        }
        assess(other)
                .body("evidence.usage.purchases[0].sharers", equalTo(1))
                .body("evidence.usage.purchases[0].operated", equalTo(true))
                .body("outcome", oneOf("REVIEW", "FAIL"))
                .body("measures.typologies.CASH_OUT", greaterThanOrEqualTo(60));
    }

    private ValidatableResponse assess(Applicant applicant) {
        return calls.assess(suite.risk(), applicant);
    }

    private void sendAt(Applicant applicant, Instant at, String type, String data) {
        send(applicant, UUID.randomUUID().toString(), type, at, data).statusCode(202);
    }
}
