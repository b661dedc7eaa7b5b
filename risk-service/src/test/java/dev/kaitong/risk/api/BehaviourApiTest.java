package dev.kaitong.risk.api;

import static dev.kaitong.risk.testing.Call.asService;
import static dev.kaitong.risk.testing.Call.assess;
import static dev.kaitong.risk.testing.Call.end;
import static dev.kaitong.risk.testing.Call.event;
import static dev.kaitong.risk.testing.Call.newApplicant;
import static dev.kaitong.risk.testing.Call.page;
import static dev.kaitong.risk.testing.Call.send;
import static dev.kaitong.risk.testing.Call.sendAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.risk.behaviour.evidence.EventType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M31 M38 how the line is used, through the API")
class BehaviourApiTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private static String at(double days) {
        return NOON.plusSeconds((long) (days * 86_400)).toString();
    }

    private static String purchase(
            String applicant,
            int order,
            double days,
            String merchant,
            long amountFen,
            long availableFen,
            boolean logistics) {
        return event(
                applicant + "-p" + order,
                applicant,
                EventType.PURCHASE_AUTHORISED,
                at(days),
                """
                {"orderId":"%s","merchantId":"%s","category":"electronics","amountFen":%d,\
                "availableFen":%d,"limitFen":1000000,"deviceId":"d-%s","region":"310000",\
                "logistics":%b,"newAddress":false}\
                """
                        .formatted(
                                applicant + "-o" + order,
                                merchant,
                                amountFen,
                                availableFen,
                                applicant,
                                logistics));
    }

    private static String receipt(String applicant, int order, double days, String merchant) {
        return event(
                applicant + "-r" + order,
                applicant,
                EventType.GOODS_RECEIVED,
                at(days),
                """
                {"orderId":"%s","merchantId":"%s","lagMinutes":5,"logistics":false}\
                """
                        .formatted(applicant + "-o" + order, merchant));
    }

    /** Ordinary purchases, a repayment, and the line drained at one merchant, nothing shipped. */
    private static List<String> cashOut(String applicant) {
        String merchant = "m-" + applicant;
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            events.add(purchase(applicant, i, -20 + i, "m-" + i, 8_000, 900_000, true));
        }
        events.add(
                event(
                        applicant + "-pay",
                        applicant,
                        EventType.REPAYMENT_MADE,
                        at(-1),
                        "{\"amountFen\":600000,\"source\":\"own_account\"}"));
        events.add(purchase(applicant, 10, 0, merchant, 450_000, 1_000_000, false));
        events.add(receipt(applicant, 10, 0.01, merchant));
        events.add(purchase(applicant, 11, 0.1, merchant, 500_000, 550_000, false));
        events.add(receipt(applicant, 11, 0.11, merchant));
        return events;
    }

    @Test
    @DisplayName("M31 repay and drain at one merchant, nothing shipped: told within the request")
    void cashOutIsSignalledByThePurchase() {
        @Nullable String from = end("signals");
        String id = newApplicant();
        sendAll(cashOut(id)).statusCode(202);
        JsonPath page = page("signals", from, 1_000);
        assertThat(page.getList("signals.applicantId")).isNotEmpty().containsOnly(id);
        assertThat(page.getList("signals.typology")).contains("CASH_OUT");
        assertThat(page.getList("signals.outcome").getLast()).isIn("REVIEW", "FAIL");
        assertThat(page.getList("signals.eventId", String.class))
                .allSatisfy(event -> assertThat(event).matches(id + "-[pr]1[01]"));
        JsonPath cashOut = page.setRootPath("signals.findAll { it.typology == 'CASH_OUT' }[-1]");
        assertThat(cashOut.getString("reasons[0].code")).startsWith("CASH_OUT_");
        assertThat(cashOut.getString("until"))
                .isEqualTo(cashOut.getString("reasons[0].params.until"));
        assess(id)
                .body("reasons.code", hasItem(org.hamcrest.Matchers.startsWith("CASH_OUT_")))
                .body("evidence.suspicions.typology", hasItem("CASH_OUT"))
                .body("evidence.usage.purchases.size()", equalTo(7));
    }

    @Test
    @DisplayName("M31 proof of purchase clears it, and says so")
    void proofClearsIt() {
        String id = newApplicant();
        sendAll(cashOut(id)).statusCode(202);
        @Nullable String from = end("signals");
        send(event(
                        id + "-proof",
                        id,
                        EventType.VIOLATION_CLEARED,
                        at(1),
                        "{\"kind\":\"CASH_OUT\"}"))
                .statusCode(202);
        assess(id)
                .body("outcome", equalTo("PASS"))
                .body("measures.typologies.CASH_OUT", nullValue());
        JsonPath page = page("signals", from, 1_000);
        assertThat(page.getList("signals.outcome")).isNotEmpty().containsOnly("PASS");
        assertThat(page.getList("signals.eventId")).containsOnly(id + "-proof");
    }

    @Test
    @DisplayName("M31 who buys now and then is never told of")
    void anOrdinaryLineIsQuiet() {
        @Nullable String from = end("signals");
        String id = newApplicant();
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            events.add(purchase(id, i, -60 + i, "q-" + i % 7, 20_000 + i * 37, 900_000, true));
        }
        sendAll(events).statusCode(202);
        assertThat(page("signals", from, 1_000).getList("signals.applicantId")).isEmpty();
        assess(id).body("outcome", equalTo("PASS")).body("reasons.size()", equalTo(0));
    }

    @Test
    @DisplayName("M30 the same events in another order, in other batches, give the same assessment")
    void orderDoesNotMatter() {
        String inOrder = newApplicant();
        List<String> events = new ArrayList<>(cashOut(inOrder));
        sendAll(events).statusCode(202);
        String shuffled = newApplicant();
        List<String> others = new ArrayList<>();
        cashOut(inOrder).forEach(one -> others.add(one.replace(inOrder, shuffled)));
        Collections.shuffle(others, new Random(9));
        others.forEach(one -> send(one).statusCode(202));
        JsonPath one = assess(inOrder).extract().jsonPath();
        JsonPath other = assess(shuffled).extract().jsonPath();
        assertThat(other.getString("outcome")).isEqualTo(one.getString("outcome"));
        assertThat(other.getList("evidence.usage.receipts.at"))
                .isEqualTo(one.getList("evidence.usage.receipts.at"));
        assertThat(other.getList("evidence.usage.purchases.amountFen"))
                .isEqualTo(one.getList("evidence.usage.purchases.amountFen"));
        assertThat(other.getMap("evidence.occurrences"))
                .isEqualTo(one.getMap("evidence.occurrences"));
    }

    @Test
    @DisplayName("M38 a purchase knows its merchant's past and who else is on the device")
    void purchasesKnowTheirSurroundings() {
        String merchant = "m-" + newApplicant();
        String device = "d-" + newApplicant();
        asService()
                .body("{\"category\":\"electronics\",\"operatorDeviceId\":\"" + device + "\"}")
                .put("/merchants/" + merchant)
                .then()
                .statusCode(201);
        List<String> batch = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String id = newApplicant();
            ids.add(id);
            batch.add(
                    purchase(id, 1, i * 0.01, merchant, 500_000, 1_000_000, false)
                            .replace("d-" + id, device));
        }
        sendAll(batch).statusCode(202);
        String last = newApplicant();
        send(purchase(last, 1, 0.1, merchant, 500_000, 1_000_000, false)
                        .replace("d-" + last, device))
                .statusCode(202);
        String purchase = "evidence.usage.purchases[0].";
        assess(ids.getFirst())
                .body(purchase + "sharers", equalTo(0))
                .body(purchase + "operated", equalTo(true))
                .body(purchase + "merchant.large", equalTo(0));
        assess(ids.getLast())
                .body(purchase + "sharers", equalTo(2))
                .body(purchase + "merchant.large", equalTo(500));
        assess(last)
                .body(purchase + "sharers", equalTo(3))
                .body(purchase + "merchant.operated", equalTo(600))
                .body(purchase + "merchant.large", equalTo(600));
    }

    @Test
    @DisplayName("M17 a takeover is told, and after recovery nothing of it is left")
    void takeover() {
        String id = newApplicant();
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            events.add(purchase(id, i, -20 + i, "m-" + i, 8_000, 900_000, true));
        }
        String thief = "{\"deviceId\":\"d-thief\",\"region\":\"440100\"}";
        events.add(event(id + "-f1", id, EventType.LOGIN_FAILED, at(-0.2), thief));
        events.add(event(id + "-f2", id, EventType.LOGIN_FAILED, at(-0.19), thief));
        events.add(event(id + "-l", id, EventType.LOGIN_SUCCEEDED, at(-0.18), thief));
        events.add(event(id + "-c", id, EventType.CREDENTIALS_RESET, at(-0.17), "{}"));
        events.add(
                purchase(id, 9, 0, "m-x", 600_000, 900_000, true)
                        .replace("d-" + id, "d-thief")
                        .replace("\"newAddress\":false", "\"newAddress\":true"));
        sendAll(events).statusCode(202);
        assess(id)
                .body("outcome", equalTo("REVIEW"))
                .body("reasons.code", contains("DEVICE_UNUSUAL"));
        send(event(id + "-ok", id, EventType.ACCOUNT_RECOVERED, at(2), "{}")).statusCode(202);
        assess(id)
                .body("outcome", equalTo("PASS"))
                .body("measures.typologies.TAKEOVER", nullValue());
    }
}
