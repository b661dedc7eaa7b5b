package dev.kaitong.risk.testing;

import static io.restassured.RestAssured.given;

import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.edge.wire.CloudEvent;
import dev.kaitong.risk.behaviour.evidence.EventType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calls of the contract, as a service makes them. */
public final class Call {
    private Call() {}

    /** A request with the token of a service. */
    public static RequestSpecification asService() {
        return given().header("Authorization", Tokens.bearer(Roles.SERVICE))
                .contentType("application/json");
    }

    /** An applicant that no other test has. */
    public static String newApplicant() {
        return "u-" + UUID.randomUUID();
    }

    /** {@code POST /assessments}. */
    public static ValidatableResponse assess(String applicantId) {
        return asService()
                .body("{\"applicantId\":\"" + applicantId + "\"}")
                .post("/assessments")
                .then();
    }

    /** {@code POST /evaluations}. */
    public static ValidatableResponse evaluate(String body) {
        return asService().body(body).post("/evaluations").then();
    }

    /** One event as JSON. */
    public static String event(
            String id, String applicantId, EventType type, String time, String data) {
        return """
        {"specversion":"1.0","id":"%s","source":"/orders","type":"%s","subject":"%s",\
        "time":"%s","data":%s}\
        """
                .formatted(id, type.wireName(), applicantId, time, data);
    }

    /** One event with good data. */
    public static String event(String id, String applicantId, EventType type, String time) {
        return event(id, applicantId, type, time, goodData(type));
    }

    /** A violation that is recorded. */
    public static String violation(String id, String applicantId, String time, String expiresOn) {
        return event(
                id,
                applicantId,
                EventType.VIOLATION_RECORDED,
                time,
                "{\"kind\":\"COUPON_ABUSE\",\"expiresOn\":\"" + expiresOn + "\"}");
    }

    /** Data as the contract has them. */
    public static String goodData(EventType type) {
        return switch (type) {
            case PURCHASE_AUTHORISED ->
                    """
                    {"orderId":"o-1","merchantId":"m-1","category":"apparel","amountFen":6000,\
                    "availableFen":1540000,"limitFen":1540000,"deviceId":"d-1","region":"310100",\
                    "logistics":true,"newAddress":false}\
                    """;
            case PURCHASE_CAPTURED, PURCHASE_CANCELLED -> "{\"orderId\":\"o-1\"}";
            case PURCHASE_REFUNDED ->
                    "{\"orderId\":\"o-1\",\"merchantId\":\"m-1\",\"amountFen\":6000,\"toBalance\":false}";
            case GOODS_RECEIVED ->
                    "{\"orderId\":\"o-1\",\"merchantId\":\"m-1\",\"lagMinutes\":2880,\"logistics\":true}";
            case BILL_ISSUED -> "{\"amountFen\":65174,\"dueOn\":\"2026-12-01\"}";
            case BILL_OVERDUE -> "{\"daysPastDue\":3,\"amountFen\":57601}";
            case REPAYMENT_MADE ->
                    "{\"amountFen\":36536,\"source\":\"own_account\",\"billRatio\":1.0}";
            case LOGIN_SUCCEEDED, LOGIN_FAILED -> "{\"deviceId\":\"d-1\",\"region\":\"310100\"}";
            case DEVICE_BOUND, DEVICE_CHANGED -> "{\"deviceId\":\"d-1\"}";
            case INQUIRY_MADE -> "{\"lender\":\"other bank\"}";
            case TRANSFER_RECEIVED -> "{\"merchantId\":\"m-1\",\"amountFen\":4114}";
            case VIOLATION_RECORDED -> "{\"kind\":\"COUPON_ABUSE\",\"expiresOn\":\"2027-01-01\"}";
            case CREDENTIALS_EXPOSED,
                    CREDENTIALS_RESET,
                    PHONE_CHANGED,
                    ACCOUNT_COMPROMISED,
                    ACCOUNT_RECOVERED,
                    VIOLATION_CLEARED ->
                    "{}";
        };
    }

    /** {@code POST /events} with one event. */
    public static ValidatableResponse send(String event) {
        return asService().contentType(CloudEvent.ONE).body(event).post("/events").then();
    }

    /** {@code POST /events} with a batch. */
    public static ValidatableResponse sendAll(List<String> events) {
        return asService()
                .contentType(CloudEvent.BATCH)
                .body("[" + String.join(",", events) + "]")
                .post("/events")
                .then();
    }

    /** A page of a feed. */
    public static JsonPath page(String feed, @Nullable String after, int limit) {
        RequestSpecification request = asService().queryParam("limit", limit);
        if (after != null) {
            request.queryParam("after", after);
        }
        return request.get("/" + feed).then().statusCode(200).extract().jsonPath();
    }

    /** The last cursor of a feed, from which only what comes now is read. */
    public static @Nullable String end(String feed) {
        @Nullable String cursor = null;
        while (true) {
            List<String> cursors = page(feed, cursor, 1_000).getList(feed + ".cursor");
            if (cursors.isEmpty()) {
                return cursor;
            }
            cursor = cursors.getLast();
        }
    }
}
