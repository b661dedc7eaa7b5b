package dev.kaitong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.kaitong.contract.ServiceName;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Purchases on a line, through the public API alone. */
class PurchaseTest extends LineScenario {
    /** The base strategy has risk-service asked from here on. */
    private static final long LARGE = 1_000_000;

    /** The most that the base strategy authorises on the last known good. */
    private static final long DEGRADED_MOST = 1_500_000;

    private static final Duration BY_ITSELF = Duration.ofSeconds(60);

    @Test
    @DisplayName(
            "M37 M61 without risk-service a large purchase is PENDING, refuses nobody, and is"
                    + " decided by itself when it is back")
    void decidedByItself() {
        Applicant applicant = withLine();
        String key = UUID.randomUUID().toString();
        suite.stop(ServiceName.RISK);
        String id;
        try {
            id =
                    purchase(applicant, LARGE, key)
                            .statusCode(202)
                            .header("Retry-After", notNullValue())
                            .body("verdict", equalTo("PENDING"))
                            .body("reasons.code", hasItem("SERVICE_NOT_ANSWERING"))
                            .extract()
                            .path("purchaseId");
            assertThat(line(applicant).getLong("reservedFen")).isZero();
        } finally {
            suite.start(ServiceName.RISK);
        }
        JsonPath decided =
                awaitPurchase(id, purchase -> !"PENDING".equals(purchase.getString("state")));
        assertThat(decided.getString("state")).isEqualTo("AUTHORISED");
        assertThat(line(applicant).getLong("reservedFen")).isEqualTo(LARGE);
        purchase(applicant, LARGE, key)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("purchaseId", equalTo(id))
                .body("verdict", equalTo("AUTHORISED"));
        assertThat(notices(applicant, "en")).contains("Your purchase has been authorised");
        assertThat(notices(applicant, "zh-CN")).contains("您的交易已获授权");
    }

    @Test
    @DisplayName(
            "M37 what stood on the last known good says so, and gets its real decision when"
                    + " risk-service is back")
    void degraded() {
        Applicant applicant = withLine();
        purchase(applicant, LARGE).body("verdict", equalTo("AUTHORISED"));
        suite.stop(ServiceName.RISK);
        String id;
        try {
            id =
                    purchase(applicant, LARGE)
                            .statusCode(201)
                            .body("verdict", equalTo("AUTHORISED"))
                            .body("degraded", equalTo(true))
                            .extract()
                            .path("purchaseId");
            purchase(applicant, DEGRADED_MOST + 1)
                    .statusCode(202)
                    .body("verdict", equalTo("PENDING"));
        } finally {
            suite.start(ServiceName.RISK);
        }
        JsonPath looked = awaitPurchase(id, purchase -> purchase.get("secondLook") != null);
        assertThat(looked.getString("secondLook.verdict")).isEqualTo("AUTHORISED");
        assertThat(looked.getString("state")).isEqualTo("AUTHORISED");
        settle(id, "capture", "").statusCode(200);
    }

    @Test
    @DisplayName(
            "M37 a suspicion that somebody else is buying asks for a proof, says why in both"
                    + " languages, and ends with it")
    void stepUp() {
        Applicant applicant = withLine();
        Instant began = suite.now().minus(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            seen(
                    applicant,
                    began.plusSeconds(i),
                    bought(applicant, i, 20_000, "books", "d-own-" + applicant.id));
        }
        send(eventAt(
                        applicant,
                        UUID.randomUUID().toString(),
                        "login.succeeded",
                        "{\"deviceId\":\"d-new-" + applicant.id + "\",\"region\":\"440305\"}",
                        began.plusSeconds(4)))
                .statusCode(202);
        seen(
                applicant,
                began.plusSeconds(5),
                bought(applicant, 9, 50_000, "electronics", "d-new-" + applicant.id));
        Instant end = Instant.now().plus(BY_ITSELF);
        String verdict = "AUTHORISED";
        while (verdict.equals("AUTHORISED") && Instant.now().isBefore(end)) {
            String id = purchase(applicant, 100).extract().path("purchaseId");
            verdict = state(id).getString("state");
        }
        assertThat(verdict).isEqualTo("STEP_UP");
        purchase(applicant, 100)
                .statusCode(201)
                .body("verdict", equalTo("STEP_UP"))
                .body("title", equalTo("Please confirm that it is you"))
                .body("reasons.code", hasItem("DEVICE_UNUSUAL"))
                .body("reasons[0].title", equalTo("Unusual device or network"));
        confirmed(applicant, "zh-CN", false)
                .body("title", equalTo("请确认是您本人"))
                .body("reasons[0].title", equalTo("登录设备或网络异常"));
        confirmed(applicant, "en", true).body("verdict", equalTo("AUTHORISED"));
    }

    private void seen(Applicant applicant, Instant at, String data) {
        send(eventAt(applicant, UUID.randomUUID().toString(), "purchase.authorised", data, at))
                .statusCode(202);
    }

    private static String bought(
            Applicant applicant, int order, long fen, String category, String device) {
        return "{\"orderId\":\"%s-o%d\",\"merchantId\":\"m-%s\",\"category\":\"%s\",\"amountFen\":%d,\"availableFen\":100000,\"limitFen\":100000,\"deviceId\":\"%s\",\"region\":\"110105\",\"logistics\":true,\"newAddress\":false}"
                .formatted(applicant.id, order, category + applicant.id, category, fen, device);
    }

    private ValidatableResponse confirmed(Applicant applicant, String language, boolean passed) {
        return calls.asService()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", language)
                .body(
                        "{\"applicantId\":\"%s\",\"orderId\":\"o-c\",\"merchantId\":\"m-1\",\"amountFen\":100,\"stepUpPassed\":%b}"
                                .formatted(applicant.id, passed))
                .post(suite.gateway() + "/v1/purchases")
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("M30 M37 risk-service knows of a purchase that was told in full, as it was told")
    void riskKnowsIt() {
        Applicant applicant = withLine();
        long available = line(applicant).getLong("availableFen");
        String id =
                calls.asService()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(
                                "{\"applicantId\":\"%s\",\"orderId\":\"o-7\",\"merchantId\":\"m-7\",\"amountFen\":4200,\"category\":\"books\",\"deviceId\":\"d-7\",\"region\":\"310101\",\"logistics\":true,\"newAddress\":false}"
                                        .formatted(applicant.id))
                        .post(suite.gateway() + "/v1/purchases")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("purchaseId");
        settle(id, "capture", "").statusCode(200);
        JsonPath evidence =
                await(
                        () -> calls.assess(suite.risk(), applicant).extract().jsonPath(),
                        BY_ITSELF,
                        known -> known.get("evidence.occurrences.PURCHASE_CAPTURED.count") != null);
        String purchase = "evidence.usage.purchases[0].";
        assertThat(evidence.getString(purchase + "orderId")).isEqualTo("o-7");
        assertThat(evidence.getString(purchase + "merchantId")).isEqualTo("m-7");
        assertThat(evidence.getLong(purchase + "amountFen")).isEqualTo(4_200);
        assertThat(evidence.getLong(purchase + "availableFen")).isEqualTo(available);
        assertThat(evidence.getLong(purchase + "limitFen")).isEqualTo(available);
        assertThat(evidence.getString(purchase + "category")).isEqualTo("books");
        assertThat(evidence.getString(purchase + "deviceId")).isEqualTo("d-7");
        assertThat(evidence.getString(purchase + "region")).isEqualTo("310101");
        assertThat(evidence.getBoolean(purchase + "logistics")).isTrue();
        assertThat(evidence.getBoolean(purchase + "newAddress")).isFalse();
        assertThat(evidence.getInt("evidence.occurrences.PURCHASE_CAPTURED.count")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "M40 what is owed on a held or a closed line can be repaid, and lowers what is used")
    void repaymentIsAlwaysPossible() {
        Applicant applicant = withLine();
        settle(purchase(applicant, 10_000).extract().path("purchaseId"), "capture", "")
                .statusCode(200);
        send(applicant, "account.compromised", "{}").statusCode(202);
        await(applicant, heldFor("SECURITY"));
        send(applicant, "repayment.made", "{\"amountFen\":4000,\"source\":\"OWN\"}")
                .statusCode(202);
        assertThat(line(applicant).getLong("usedFen")).isEqualTo(6_000);
        calls.asSupport()
                .contentType("application/json")
                .body("{\"reason\":\"CASH_OUT_CONFIRMED\",\"statement\":\"seen\"}")
                .post(suite.gateway() + "/v1/applicants/" + applicant.id + "/line/lender-closure")
                .then()
                .statusCode(204);
        assertThat(line(applicant).getString("state")).isEqualTo("CLOSED_BY_LENDER");
        send(applicant, "repayment.made", "{\"amountFen\":6000,\"source\":\"OWN\"}")
                .statusCode(202);
        assertThat(line(applicant).getLong("usedFen")).isZero();
    }
}
