package dev.kaitong.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** More than can be served, and what operators see and do. */
class OverloadTest {
    private static final int CALLERS = 400;

    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);

    @AfterEach
    void takeBack() {
        level("L0");
    }

    @Test
    @DisplayName(
            "M62 a crowd at once gets decisions, tickets, or 503 with Retry-After and nothing else,"
                    + " and the next shopper is served")
    void aCrowdIsShedAtTheDoor() throws InterruptedException, ExecutionException {
        Applicant crowd = calls.feed(Applicant.inOrder());
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                asked.add(threads.submit(() -> preCheck(client, crowd)));
            }
            for (Future<HttpResponse<String>> answer : asked) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 503)
                .isNotEmpty()
                .allSatisfy(answer -> {
                    assertThat(answer.headers().firstValue("Content-Type"))
                            .hasValueSatisfying(type ->
                                    assertThat(type).startsWith("application/problem+json"));
                    assertThat(answer.headers().firstValue("Retry-After"))
                            .hasValueSatisfying(seconds ->
                                    assertThat(Integer.parseInt(seconds)).isBetween(1, 15));
                });
        given().get(suite.gateway() + "/v1/status").then().statusCode(200);
        calls.decide(calls.feed(Applicant.inOrder())).body("verdict", equalTo("APPROVED"));
    }

    @Test
    @DisplayName(
            "M62 at a level that an operator sets beforehand applications are taken as tickets and"
                    + " decided by themselves, or refused with 503")
    void levelsDoWhatTheySay() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        level("L3");
        String id =
                calls.apply(applicant)
                        .statusCode(202)
                        .body("verdict", equalTo("PENDING"))
                        .body("reasons[0].code", equalTo("SYSTEM_BUSY"))
                        .extract()
                        .path("applicationId");
        calls.asShopper(applicant.id)
                .get(suite.gateway() + "/v1/applicants/" + applicant.id + "/eligibility")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
        calls.await(
                applicant.id,
                id,
                Duration.ofSeconds(60),
                response -> "APPROVED".equals(response.path("decision.verdict")));
        level("L4");
        calls.apply(calls.feed(Applicant.inOrder()))
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }

    @Test
    @DisplayName(
            "M65 everybody sees plain words, an operator sees breakers, queues, latencies and the"
                    + " level")
    void theStatusIsPlainForShoppersAndWholeForOperators() {
        calls.decide(calls.feed(Applicant.inOrder()));
        given().get(suite.gateway() + "/v1/status")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("parts.size()", equalTo(3))
                .body("parts[0].text", notNullValue())
                .body("parts[0].breaker", nullValue())
                .body("queues", nullValue())
                .body("load", nullValue());
        operator()
                .get(suite.gateway() + "/v1/status")
                .then()
                .statusCode(200)
                .body("parts[0].breaker", equalTo("CLOSED"))
                .body("parts[0].p99Millis", notNullValue())
                .body("queues.tickets", greaterThanOrEqualTo(0))
                .body("queues.whatHappens", notNullValue())
                .body("load.limit", greaterThanOrEqualTo(1))
                .body("level", notNullValue());
    }

    private HttpResponse<String> preCheck(HttpClient client, Applicant applicant)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        suite.gateway()
                                                + "/v1/applicants/"
                                                + applicant.id
                                                + "/eligibility"))
                        .header("Authorization", "Bearer " + suite.token("shopper", applicant.id))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void level(String level) {
        operator()
                .contentType("application/json")
                .body(
                        "{\"level\":\"%s\",\"endsAt\":\"%s\"}"
                                .formatted(level, Instant.now().plusSeconds(120)))
                .put(suite.gateway() + "/v1/status/level")
                .then()
                .statusCode(200);
    }

    private RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + suite.token("operator", "operator-1"));
    }
}
