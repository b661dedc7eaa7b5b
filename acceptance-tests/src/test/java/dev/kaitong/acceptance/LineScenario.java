package dev.kaitong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A line after it was opened, and what order and payment systems do with it. */
abstract class LineScenario {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** What waits for a service is tried again after a while. */
    private static final Duration BY_ITSELF = Duration.ofSeconds(60);

    final SuiteUnderTest suite;

    final Calls calls;

    LineScenario() {
        this(SuiteUnderTest.running());
    }

    LineScenario(SuiteUnderTest suite) {
        this.suite = suite;
        this.calls = new Calls(suite);
    }

    Applicant withLine() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        calls.decide(applicant).body("verdict", equalTo("APPROVED"));
        return applicant;
    }

    String event(Applicant applicant, String id, String type, String data) {
        return eventAt(applicant, id, type, data, suite.now());
    }

    static String eventAt(Applicant applicant, String id, String type, String data, Instant at) {
        return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/acceptance\",\"type\":\"kaitong.%s\",\"subject\":\"%s\",\"time\":\"%s\",\"data\":%s}"
                .formatted(id, type, applicant.id, at, data);
    }

    ValidatableResponse send(Applicant applicant, String type, String data) {
        return send(event(applicant, UUID.randomUUID().toString(), type, data));
    }

    ValidatableResponse send(String event) {
        return calls.asService()
                .contentType("application/cloudevents+json")
                .body(event)
                .post(suite.gateway() + "/v1/events")
                .then();
    }

    JsonPath line(Applicant applicant) {
        return line(applicant, "en");
    }

    JsonPath line(Applicant applicant, String language) {
        return calls.asShopper(applicant.id)
                .header("Accept-Language", language)
                .get(suite.gateway() + "/v1/applicants/" + applicant.id + "/line")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath await(Applicant applicant, Predicate<JsonPath> expected) {
        return await(() -> line(applicant), SOON, expected);
    }

    static Predicate<JsonPath> heldFor(String... kinds) {
        return line -> line.getList("holds.kind").equals(List.of(kinds));
    }

    ValidatableResponse purchase(Applicant applicant, long fen, String key) {
        return calls.asService()
                .header("Idempotency-Key", key)
                .header("Accept-Language", "en")
                .body(
                        "{\"applicantId\":\"%s\",\"orderId\":\"o-%s\",\"merchantId\":\"m-1\",\"amountFen\":%d}"
                                .formatted(applicant.id, key, fen))
                .post(suite.gateway() + "/v1/purchases")
                .then();
    }

    ValidatableResponse purchase(Applicant applicant, long fen) {
        return purchase(applicant, fen, UUID.randomUUID().toString());
    }

    ValidatableResponse settle(String id, String how, String body) {
        return calls.asService()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(suite.gateway() + "/v1/purchases/" + id + "/" + how)
                .then();
    }

    List<String> notices(Applicant applicant, String language) {
        return calls.asShopper(applicant.id)
                .header("Accept-Language", language)
                .get(suite.gateway() + "/v1/applicants/" + applicant.id + "/notices")
                .then()
                .statusCode(200)
                .extract()
                .path("notices.title");
    }

    JsonPath awaitPurchase(String purchaseId, String state) {
        return awaitPurchase(purchaseId, purchase -> state.equals(purchase.getString("state")));
    }

    JsonPath awaitPurchase(String purchaseId, Predicate<JsonPath> expected) {
        return await(() -> state(purchaseId), BY_ITSELF, expected);
    }

    /** Asks until what is answered is as expected, but no longer than this. */
    static JsonPath await(Supplier<JsonPath> ask, Duration longest, Predicate<JsonPath> expected) {
        Instant end = Instant.now().plus(longest);
        JsonPath latest = ask.get();
        while (!expected.test(latest) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            latest = ask.get();
        }
        assertThat(expected.test(latest)).as(latest.prettify()).isTrue();
        return latest;
    }

    JsonPath state(String purchaseId) {
        return calls.asService()
                .get(suite.gateway() + "/v1/purchases/" + purchaseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
