package dev.kaitong.credit;

import static dev.kaitong.credit.CreditCalls.assess;
import static dev.kaitong.credit.CreditCalls.file;
import static dev.kaitong.credit.CreditCalls.id;
import static dev.kaitong.credit.CreditCalls.put;
import static dev.kaitong.credit.CreditCalls.service;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.kaitong.edge.testing.OpenApiFile;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
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
