package dev.kaitong.credit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.kaitong.edge.testing.OpenApiFile;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("credit-service")
class CreditServiceTest {
    private static final String MONTH =
            "{\"month\":\"2026-%s\",\"statementFen\":1500000,\"paidFen\":1500000,\"daysPastDue\":%d}";

    private static RequestSpecification service() {
        return given().header("Authorization", Tokens.bearer("service"))
                .contentType(ContentType.JSON);
    }

    private static String file(String id, int daysPastDue) {
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

    private static ValidatableResponse put(String id, String body) {
        return service().body(body).put("/files/" + id).then();
    }

    private static ValidatableResponse assess(String id) {
        return service()
                .body("{\"applicantId\":\"" + id + "\"}")
                .post("/assessments")
                .then()
                .statusCode(200);
    }

    private static String id() {
        return "c-" + UUID.randomUUID();
    }

    private static String event(
            String eventId, String applicant, String type, String time, String data) {
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

    @Test
    @DisplayName("M20 keeps a file, scores it, and keeps the history of its score")
    void keepsAFile() {
        String id = id();
        put(id, file(id, 0)).statusCode(201);
        assess(id)
                .body("outcome", equalTo("PASS"))
                .body("service", equalTo("credit"))
                .body("reasons", empty());
        put(id, file(id, 90)).statusCode(200);
        put(id, file(id, 90)).statusCode(200);
        service().get("/files/" + id + "/scores").then().statusCode(200).body("scores", hasSize(2));
    }

    @Test
    @DisplayName("M26 somebody unknown has a thin file")
    void nobodyKnown() {
        assess(id())
                .body("outcome", equalTo("PASS"))
                .body("measures.recommendedLimitFen", equalTo(50_000));
    }

    @Test
    @DisplayName("M72 evaluating returned evidence gives the same assessment")
    void replays() {
        String id = id();
        put(id, file(id, 60)).statusCode(201);
        var first = assess(id).extract();
        String evidence =
                first.asString()
                        .replaceFirst("^.*\"evidence\":(\\{.*\\}),\"rulesVersion\".*$", "$1");
        String again =
                service()
                        .body(
                                "{\"evidence\":"
                                        + evidence
                                        + ",\"rulesVersion\":\"credit-2026-1\",\"asOf\":\""
                                        + first.path("asOf")
                                        + "\"}")
                        .post("/evaluations")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(again).isEqualTo(first.asString());
    }

    @Test
    void anUnknownVersionAndAForeignCureAreNamed() {
        String body = "{\"evidence\":" + file("u-1", 0) + ",\"asOf\":\"2026-11-23T00:00:00Z\"";
        service()
                .body(body + ",\"rulesVersion\":\"x\"}")
                .post("/evaluations")
                .then()
                .statusCode(400)
                .body("errors.field", contains("rulesVersion"));
        service()
                .body(body + ",\"cures\":[{\"code\":\"RETAKE_ID_IMAGE\",\"params\":{}}]}")
                .post("/evaluations")
                .then()
                .statusCode(400)
                .body("errors.field", contains("cures.code"));
    }

    @Test
    void badInputIsNamedAndChangesNothing() {
        String id = id();
        put(id, file("other", 0)).statusCode(400).body("errors.field", contains("applicantId"));
        put(id, file(id, 0).replace("\"limitFen\":20000000", "\"limitFen\":-1"))
                .statusCode(400)
                .body("errors.field", contains("accounts[0].limitFen"));
        put(id, file(id, 0).replace("\"2026-09\"", "\"2026-10\""))
                .statusCode(400)
                .body("errors.field", contains("accounts[0].months"));
        put(id, file(id, 0).replace("\"2026-09\"", "\"2026-13\""))
                .statusCode(400)
                .body("errors.field", contains("accounts[0].months[1].month"));
        service().get("/files/" + id + "/scores").then().body("scores", empty());
    }

    @Test
    void textsAndDaysThatNobodyCanMeanAreNamed() {
        String id = id();
        String record = "{\"source\":\"court\",\"kind\":\"%s\",\"disputed\":false,\"asOf\":\"%s\"}";
        put(id, with(id, "adverseRecords", record.formatted("A\\u0000B", "2026-11-01")))
                .statusCode(400)
                .body("errors.field", contains("adverseRecords[0].kind"));
        put(id, with(id, "adverseRecords", record.formatted("KIND", "+12026-11-01")))
                .statusCode(400)
                .body("errors.field", contains("adverseRecords[0].asOf"));
        put(id, with(id, "inquiries", "{\"on\":\"2026-11-01\",\"by\":\"" + "x".repeat(65) + "\"}"))
                .statusCode(400)
                .body("errors.field", contains("inquiries[0].by"));
        put(id, file(id, 0).replace("2018-05-01", "1018-05-01"))
                .statusCode(400)
                .body("errors.field", contains("accounts[0].openedOn"));
        service().get("/files/" + id + "/scores").then().body("scores", empty());
    }

    @Test
    void aFileTooLargeToBeAssessedIsNamed() {
        String id = id();
        String inquiry = "{\"on\":\"2026-11-01\",\"by\":\"" + "贷".repeat(64) + "\"}";
        String many = String.join(",", java.util.Collections.nCopies(900, inquiry));
        put(id, with(id, "inquiries", many))
                .statusCode(400)
                .body("errors.field", contains("accounts"));
        String fewer = String.join(",", java.util.Collections.nCopies(600, inquiry));
        put(id, with(id, "inquiries", fewer)).statusCode(201);
    }

    private static String with(String id, String list, String member) {
        return file(id, 0).replace("\"" + list + "\":[]", "\"" + list + "\":[" + member + "]");
    }

    @Test
    void absurdSumsOfRepaymentsSpoilNothing() {
        String id = id();
        String news =
                String.join(
                        ",",
                        java.util.stream.IntStream.range(0, 3)
                                .mapToObj(i ->
                                        event(
                                                "a-" + i + id,
                                                id,
                                                "kaitong.repayment.made",
                                                "2026-11-12T00:00:00Z",
                                                "{\"amountFen\":100000000000000}"))
                                .toList());
        send("application/cloudevents-batch+json", "[" + news + "]").statusCode(202);
        assess(id).body("outcome", equalTo("PASS"));
    }

    @Test
    @DisplayName(
            "M22 bills and repayments on the line change the assessment, whatever the order of the"
                    + " news")
    void eventsOfTheLine() {
        String id = id();
        String overdue =
                event(
                        "o-" + id,
                        id,
                        "kaitong.bill.overdue",
                        "2026-11-10T00:00:00Z",
                        "{\"daysPastDue\":20,\"amountFen\":5000}");
        String repaid =
                event(
                        "r-" + id,
                        id,
                        "kaitong.repayment.made",
                        "2026-11-12T00:00:00Z",
                        "{\"amountFen\":5000,\"source\":\"OWN\"}");
        send("application/cloudevents+json", overdue).statusCode(202).body("accepted", equalTo(1));
        assess(id)
                .body("outcome", equalTo("FAIL"))
                .body("reasons.code", hasItem("OWN_LINE_OVERDUE"))
                .body("reasons[0].params.amountFen", equalTo(5000));
        send("application/cloudevents-batch+json", "[" + repaid + "," + overdue + "]")
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(1));
        assess(id).body("reasons.code", not(hasItem("OWN_LINE_OVERDUE")));
        String other = id();
        send(
                        "application/cloudevents-batch+json",
                        "[" + repaid.replace(id, other) + "," + overdue.replace(id, other) + "]")
                .statusCode(202);
        assess(other).body("reasons.code", not(hasItem("OWN_LINE_OVERDUE")));
    }

    @Test
    void whatHasNotHappenedYetIsNamedAndNeverAFault() {
        String id = id();
        String bills =
                String.join(
                        ",",
                        java.util.stream.IntStream.range(0, 130)
                                .mapToObj(i ->
                                        event(
                                                "f-" + i + id,
                                                id,
                                                "kaitong.bill.issued",
                                                java.time.YearMonth.of(2027, 1).plusMonths(i)
                                                        + "-05T00:00:00Z",
                                                "{\"amountFen\":100}"))
                                .toList());
        send("application/cloudevents-batch+json", "[" + bills + "]")
                .statusCode(400)
                .body("errors.field", hasItem("[0].time"))
                .body("errors", hasSize(130));
        String bill = "kaitong.bill.issued";
        String amount = "{\"amountFen\":100}";
        send(
                        "application/cloudevents+json",
                        event("s-" + id, id, bill, "2026-11-23T04:05:01Z", amount))
                .statusCode(400)
                .body("errors.field", contains("time"));
        send(
                        "application/cloudevents+json",
                        event("e-" + id, id, bill, "2026-11-23T04:05:00Z", amount))
                .statusCode(202);
    }

    @Test
    void oneBadEventOfABatchIsNamedAndNoneIsStored() {
        String id = id();
        String good =
                event(
                        "g-" + id,
                        id,
                        "kaitong.bill.overdue",
                        "2026-11-10T00:00:00Z",
                        "{\"daysPastDue\":20,\"amountFen\":5000}");
        String bad =
                event(
                        "b-" + id,
                        id,
                        "kaitong.bill.overdue",
                        "2026-11-10T00:00:00Z",
                        "{\"daysPastDue\":20,\"amountFen\":-5}");
        send("application/cloudevents-batch+json", "[" + good + "," + bad + "]")
                .statusCode(400)
                .body("errors.field", contains("[1].data.amountFen"));
        assess(id).body("outcome", equalTo("PASS"));
    }

    private static ValidatableResponse send(String type, String body) {
        return given().header("Authorization", Tokens.bearer("service"))
                .contentType(type)
                .body(body)
                .post("/events")
                .then();
    }

    @Test
    void theSameFileFedByManyAtOnceIsKeptOnce() throws Exception {
        String id = id();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> call =
                    () -> service().body(file(id, 0)).put("/files/" + id).statusCode();
            List<Future<Integer>> calls =
                    threads.invokeAll(java.util.Collections.nCopies(16, call));
            int created = 0;
            for (Future<Integer> one : calls) {
                created += one.get() == 201 ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        }
        service().get("/files/" + id + "/scores").then().body("scores", hasSize(1));
    }

    @Test
    void changesAreFedInOrderAndOnce() {
        String first = id();
        put(first, file(first, 0)).statusCode(201);
        String cursor = lastCursor();
        String second = id();
        put(second, file(second, 0)).statusCode(201);
        service()
                .get("/changes?after=" + cursor)
                .then()
                .body("changes.applicantId", contains(second));
        put(first, file(first, 30)).statusCode(200);
        service()
                .get("/changes?after=" + cursor)
                .then()
                .body("changes.applicantId", contains(second, first));
        service()
                .get("/changes?after=nonsense")
                .then()
                .statusCode(400)
                .body("errors.field", contains("after"));
    }

    private static String lastCursor() {
        String cursor = "";
        List<String> page = service().get("/changes").then().extract().path("changes.cursor");
        while (!page.isEmpty()) {
            cursor = page.getLast();
            page =
                    service()
                            .get("/changes?after=" + cursor)
                            .then()
                            .extract()
                            .path("changes.cursor");
        }
        return cursor;
    }

    @Test
    void onlyServicesMayCall() {
        for (String role : List.of("shopper", "support", "strategist", "operator")) {
            given().header("Authorization", Tokens.bearer(role))
                    .contentType(ContentType.JSON)
                    .body("{\"applicantId\":\"u-1\"}")
                    .post("/assessments")
                    .then()
                    .statusCode(403);
        }
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/assessments")
                .then()
                .statusCode(401);
    }

    @Test
    void theOpenApiInTheRepositoryIsTheOneServed() {
        OpenApiFile.assertCurrent();
    }
}
