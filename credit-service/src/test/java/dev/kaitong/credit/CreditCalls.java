package dev.kaitong.credit;

import static io.restassured.RestAssured.given;

import dev.kaitong.edge.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;

/** What is said to credit-service, and a file in order to begin with. */
final class CreditCalls {
    private static final String MONTH =
            "{\"month\":\"2026-%s\",\"statementFen\":1500000,\"paidFen\":1500000,\"daysPastDue\":%d}";

    private CreditCalls() {}

    static RequestSpecification service() {
        return given().header("Authorization", Tokens.bearer("service"))
                .contentType(ContentType.JSON);
    }

    static String file(String id, int daysPastDue) {
        StringBuilder months = new StringBuilder(MONTH.formatted("10", daysPastDue));
        for (String month : List.of("09", "08", "07", "06", "05")) {
            months.append(',').append(MONTH.formatted(month, 0));
        }
        return "{\"applicantId\":\""
                + id
                + "\",\"monthlyIncomeFen\":1500000,\"incomeVerified\":true,\"accounts\":[{"
                + "\"source\":\"CARD\",\"openedOn\":\"2018-05-01\",\"limitFen\":20000000,\"months\":["
                + months
                + "]}],\"adverseRecords\":[],\"inquiries\":[]}";
    }

    static ValidatableResponse put(String id, String body) {
        return service().body(body).put("/files/" + id).then();
    }

    static ValidatableResponse assess(String id) {
        return service()
                .body("{\"applicantId\":\"" + id + "\"}")
                .post("/assessments")
                .then()
                .statusCode(200);
    }

    static String id() {
        return "c-" + UUID.randomUUID();
    }

    static String event(String eventId, String applicant, String type, String time, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\""
                + eventId
                + "\",\"source\":\"/bills\",\"type\":\""
                + type
                + "\",\"subject\":\""
                + applicant
                + "\",\"time\":\""
                + time
                + "\",\"data\":"
                + data
                + "}";
    }

    static ValidatableResponse send(String type, String body) {
        return given().header("Authorization", Tokens.bearer("service"))
                .contentType(type)
                .body(body)
                .post("/events")
                .then();
    }
}
