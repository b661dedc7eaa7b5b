package dev.kaitong.risk.api;

import static dev.kaitong.risk.testing.Call.assess;
import static dev.kaitong.risk.testing.Call.event;
import static dev.kaitong.risk.testing.Call.goodData;
import static dev.kaitong.risk.testing.Call.newApplicant;
import static dev.kaitong.risk.testing.Call.send;
import static dev.kaitong.risk.testing.Call.sendAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.risk.behaviour.evidence.EventType;
import dev.kaitong.risk.testing.Call;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M30 events are taken once, all of a request or none")
class EventsApiTest {
    private static final String TIME = "2026-11-01T08:00:00Z";

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyTypeOfTheContractIsTaken(EventType type) {
        String id = newApplicant();
        send(event(id, id, type, TIME))
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(0));
        assess(id)
                .body("evidence.occurrences." + type + ".count", equalTo(1))
                .body("evidence.occurrences." + type + ".lastAt", equalTo(TIME));
    }

    @Test
    void dataThatAreOptionalMayBeAbsent() {
        String id = newApplicant();
        sendAll(
                        List.of(
                                event(id + 1, id, EventType.BILL_ISSUED, TIME, "{\"amountFen\":0}"),
                                event(
                                        id + 2,
                                        id,
                                        EventType.REPAYMENT_MADE,
                                        TIME,
                                        "{\"amountFen\":1,\"source\":\"own\"}"),
                                event(id + 3, id, EventType.INQUIRY_MADE, TIME, "{}"),
                                event(id + 4, id, EventType.PHONE_CHANGED, TIME, "null"),
                                event(id + 5, id, EventType.ACCOUNT_RECOVERED, TIME)
                                        .replace(",\"data\":{}", "")))
                .statusCode(202)
                .body("accepted", equalTo(5));
    }

    @Test
    void anIdSeenBeforeCountsOnceWhateverItSays() {
        String id = newApplicant();
        send(event(id, id, EventType.LOGIN_FAILED, TIME)).statusCode(202);
        send(event(id, id, EventType.LOGIN_FAILED, TIME))
                .statusCode(202)
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(1));
        send(Call.violation(id, id, TIME, "2027-01-01")).statusCode(202);
        assess(id)
                .body("outcome", equalTo("PASS"))
                .body("evidence.occurrences.LOGIN_FAILED.count", equalTo(1));
    }

    @Test
    void theSameIdOfAnotherSourceIsAnotherEvent() {
        String id = newApplicant();
        String login = event(id, id, EventType.LOGIN_FAILED, TIME);
        sendAll(List.of(login, login.replace("/orders", "/elsewhere"), login))
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(1));
        assess(id).body("evidence.occurrences.LOGIN_FAILED.count", equalTo(2));
    }

    @Test
    void anEmptyBatchIsTaken() {
        sendAll(List.of()).statusCode(202).body("accepted", equalTo(0));
    }

    /** Who shares a device with others is told so, and the two must be in the same case. */
    private static List<String> onOwnDevice(List<String> events, String applicantId) {
        return events.stream().map(event -> event.replace("d-1", "d-" + applicantId)).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void lateAndShuffledEventsGiveTheSameEvidence(long seed) {
        String inOrder = newApplicant();
        String shuffled = newApplicant();
        List<String> events = onOwnDevice(months(inOrder), inOrder);
        sendAll(events).statusCode(202).body("accepted", equalTo(events.size()));
        List<String> others = new ArrayList<>(onOwnDevice(months(shuffled), shuffled));
        Collections.shuffle(others, new Random(seed));
        for (int i = 0; i < others.size(); i += 17) {
            sendAll(others.subList(i, Math.min(i + 17, others.size()))).statusCode(202);
        }
        assertThat(anonymous(shuffled)).isEqualTo(anonymous(inOrder));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    "amountFen":6000                 | "amountFen":-1                  | data.amountFen
                    "amountFen":6000                 | "amountFen":"6000"              | data.amountFen
                    "amountFen":6000                 | "amountFen":6000.5              | data.amountFen
                    "amountFen":6000                 | "amountFen":1e3                 | data.amountFen
                    "amountFen":6000                 | "amountFen":null                | data.amountFen
                    "amountFen":6000                 | "amountFen":1000000000000001    | data.amountFen
                    "amountFen":6000                 | "amountFen":99999999999999999999| data.amountFen
                    "amountFen":6000,                |                                 | data.amountFen
                    "logistics":true                 | "logistics":"true"              | data.logistics
                    "logistics":true                 | "logistics":1                   | data.logistics
                    "merchantId":"m-1"               | "merchantId":""                 | data.merchantId
                    "merchantId":"m-1"               | "merchantId":7                  | data.merchantId
                    "merchantId":"m-1"               | "merchantId":"a\\u0000"         | data.merchantId
                    "merchantId":"m-1"               | "shop":"m-1"                    | data.shop
                    "data":{                         | "data":[],"was":{               | was
                    purchase.authorised              | purchase.stolen                 | type
                    "specversion":"1.0"              | "specversion":"0.3"             | specversion
                    "subject"                        | "topic"                         | topic
                    2026-11-01T08:00:00Z             | 2026-02-30T08:00:00Z            | time
                    2026-11-01T08:00:00Z             | 1899-12-31T08:00:00Z            | time
                    2026-11-01T08:00:00Z             | +12026-11-01T08:00:00Z          | time
                    2026-11-01T08:00:00Z             | 2026-11-23T04:05:00.001Z        | time
                    "source":"/orders"               | "source":""                     | source
                    "source":"/orders"               | "source":"a\\u0000"             | source
                    "source":"/orders"               | "source":"/orders","colour":"red" | colour
                    """)
    void aBadEventSpoilsItsBatchAndIsNamed(String good, String bad, String field) {
        String id = newApplicant();
        String fine = event(id + "-1", id, EventType.PURCHASE_AUTHORISED, TIME);
        String wrong =
                event(id + "-2", id, EventType.PURCHASE_AUTHORISED, TIME)
                        .replace(good, bad == null ? "" : bad);
        sendAll(List.of(fine, fine, fine, wrong))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"))
                .body("errors.field", hasItem("[3]." + field));
        send(wrong).statusCode(400).body("errors.field", hasItem(field));
        assess(id).body("evidence.occurrences.size()", equalTo(0));
        send(fine).statusCode(202).body("accepted", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "BILL_ISSUED,        dueOn,       2026-12-01,   2026-02-30",
        "BILL_OVERDUE,       daysPastDue, 3,            -1",
        "REPAYMENT_MADE,     billRatio,   1.0,          -0.1",
        "GOODS_RECEIVED,     lagMinutes,  2880,         -1",
        "VIOLATION_RECORDED, expiresOn,   2027-01-01,   soon",
        "VIOLATION_RECORDED, kind,        COUPON_ABUSE, ' '",
        "LOGIN_FAILED,       region,      310100,       ''"
    })
    void aBadFieldOfDataIsNamed(EventType type, String field, String good, String bad) {
        String id = newApplicant();
        send(event(id, id, type, TIME, goodData(type).replace(good, bad)))
                .statusCode(400)
                .body("errors.field", hasItem("data." + field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"x\"", "[]", "true"})
    void dataThatAreNoObjectAreNamed(String data) {
        String id = newApplicant();
        String wrong = event(id, id, EventType.LOGIN_FAILED, TIME, data);
        send(wrong).statusCode(400).body("errors.field", hasItem("data"));
        sendAll(List.of(wrong)).statusCode(400).body("errors.field", hasItem("[0].data"));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        String id = newApplicant();
        send(event(id, id, EventType.LOGIN_FAILED, TIME, "{}"))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("data.deviceId", "data.region")));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T04:05:00Z", "2026-08-01T00:00:00Z", "2024-09-14T04:00:00Z"})
    void anEventMayBe800DaysOldAndAFewMinutesAhead(String time) {
        String id = newApplicant();
        send(event(id, id, EventType.REPAYMENT_MADE, time)).statusCode(202);
        assess(id).body("evidence.repayments[0].at", equalTo(time));
    }

    @Test
    void anOlderOneIsRefusedAsNobodyKnowsWhetherItWasSeen() {
        String id = newApplicant();
        send(event(id, id, EventType.REPAYMENT_MADE, "2024-09-14T03:59:59Z"))
                .statusCode(400)
                .body("errors.field", equalTo(List.of("time")));
    }

    @Test
    void aBatchHasAtMostAThousandEvents() {
        String id = newApplicant();
        List<String> events =
                IntStream.range(0, 1_001)
                        .mapToObj(
                                i -> event(id + "-" + i, id + i % 7, EventType.LOGIN_FAILED, TIME))
                        .toList();
        sendAll(events).statusCode(400);
        sendAll(events.subList(0, 1_000)).statusCode(202).body("accepted", equalTo(1_000));
        assess(id + 0).body("evidence.occurrences.LOGIN_FAILED.count", equalTo(143));
    }

    @Test
    void anotherMediaTypeIsNotTaken() {
        String id = newApplicant();
        Call.asService()
                .body(event(id, id, EventType.LOGIN_FAILED, TIME))
                .post("/events")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void theProblemOfATypeNamesTheTypes() {
        String id = newApplicant();
        send(event(id, id, EventType.LOGIN_FAILED, TIME).replace("login.failed", "login"))
                .statusCode(400)
                .body("detail", containsString("kaitong.login.failed"));
    }

    private static String anonymous(String applicantId) {
        return String.valueOf(evidence(applicantId)).replace(applicantId, "u");
    }

    private static Object evidence(String applicantId) {
        return assess(applicantId).statusCode(200).extract().path("evidence");
    }

    /** Half a year of somebody's events, of every type. */
    private static List<String> months(String applicantId) {
        List<String> events = new ArrayList<>();
        for (int month = 1; month <= 9; month++) {
            for (EventType type : EventType.values()) {
                String time = "2026-0" + month + "-1" + events.size() % 9 + "T08:00:00Z";
                events.add(event(applicantId + type + month, applicantId, type, time));
            }
        }
        return events;
    }
}
