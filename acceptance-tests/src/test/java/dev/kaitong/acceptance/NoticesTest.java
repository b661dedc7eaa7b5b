package dev.kaitong.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is told reaches those who are to know: webhooks and streams, through the public API. */
class NoticesTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);
    private final Subscriber subscriber = new Subscriber();
    private final String webhook = suite.gateway() + "/v1/webhooks/acceptance-" + UUID.randomUUID();

    @AfterEach
    void end() {
        operator().delete(webhook);
        subscriber.close();
    }

    private RequestSpecification operator() {
        return given().header("Authorization", "Bearer " + suite.token("operator", "operator-1"))
                .contentType("application/json");
    }

    private String subscribed() {
        return operator()
                .body("{\"url\":\"" + subscriber.url() + "\"}")
                .put(webhook)
                .then()
                .statusCode(201)
                .body("secret", containsString("whsec_"))
                .extract()
                .path("secret");
    }

    private Applicant waiting() {
        Applicant applicant =
                calls.feed(Applicant.inOrder().withProfile(p -> p.put("faceCheck", "NOT_DONE")));
        calls.decide(applicant).body("verdict", equalTo("INCOMPLETE"));
        return applicant;
    }

    private void addsWhatWasMissing(Applicant applicant) {
        calls.putProfile(applicant.withProfile(p -> p.put("faceCheck", "PASSED")));
    }

    private JsonPath notices(Applicant applicant) {
        return calls.asShopper(applicant.id)
                .header("Accept-Language", "en")
                .get(suite.gateway() + "/v1/applicants/" + applicant.id + "/notices")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    @DisplayName(
            "M35 M42 a subscriber is sent, signed, what a shopper is told: that his application was"
                    + " decided, and that his line is held")
    void signed() {
        String secret = subscribed();
        Applicant applicant = waiting();
        addsWhatWasMissing(applicant);
        Subscriber.Got approved = subscriber.await(applicant, 1, SOON).getFirst();
        assertThat(approved.signature()).isEqualTo(approved.expected(secret));
        assertThat(approved.json().getString("type")).isEqualTo("kaitong.notice.created");
        assertThat(approved.json().getString("data.key")).isEqualTo("APPLICATION_APPROVED");
        JsonPath told = notices(applicant);
        assertThat(told.getList("notices.kind")).containsExactly("APPLICATION_APPROVED");
        assertThat(approved.id()).isEqualTo("msg_" + told.getString("notices[0].noticeId"));
        assertThat(approved.json().getString("data.decisionId"))
                .isEqualTo(told.getString("notices[0].decisionId"));
        assertThat(approved.body())
                .doesNotContain(applicant.profile.get("idNumber").textValue())
                .doesNotContain(applicant.profile.get("legalName").textValue());
        violated(applicant);
        Subscriber.Got held = subscriber.await(applicant, 2, SOON).getLast();
        assertThat(held.signature()).isEqualTo(held.expected(secret));
        assertThat(held.json().getString("data.key")).isEqualTo("HOLD_PLACED_REGULATORY");
        assertThat(held.json().getList("data.reasons")).containsExactly("VIOLATION_ON_RECORD");
        operator()
                .get(webhook)
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true))
                .body("failuresInRow", equalTo(0));
    }

    private void violated(Applicant applicant) {
        calls.asService()
                .contentType("application/cloudevents+json")
                .body(
                        "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/acceptance\",\"type\":\"kaitong.violation.recorded\",\"subject\":\"%s\",\"time\":\"%s\",\"data\":{\"kind\":\"COUPON_ABUSE\",\"expiresOn\":\"%s\"}}"
                                .formatted(
                                        UUID.randomUUID(),
                                        applicant.id,
                                        Instant.now(),
                                        LocalDate.now(Applicant.SHANGHAI).plusDays(40)))
                .post(suite.gateway() + "/v1/events")
                .then()
                .statusCode(202);
    }

    @Test
    @DisplayName(
            "M35 what a subscriber did not take is sent again, though the gateway died meanwhile")
    void survivesADeath() {
        String secret = subscribed();
        Applicant applicant = waiting();
        subscriber.answers(503);
        addsWhatWasMissing(applicant);
        subscriber.await(applicant, 1, SOON);
        suite.killAndRestartGateway();
        subscriber.answers(204);
        // If it died before it had marked the first attempt, its claim holds for a minute.
        List<Subscriber.Got> got = subscriber.await(applicant, 2, Duration.ofSeconds(100));
        assertThat(got).extracting(Subscriber.Got::id).containsOnly(got.getFirst().id());
        assertThat(got).extracting(Subscriber.Got::body).containsOnly(got.getFirst().body());
        assertThat(got)
                .allSatisfy(one -> assertThat(one.signature()).isEqualTo(one.expected(secret)));
    }

    @Test
    @DisplayName("M35 a subscription leads nowhere into a private network")
    void nowhereInside() {
        for (String url : List.of("https://10.0.0.1/", "https://169.254.169.254/latest")) {
            operator()
                    .body("{\"url\":\"" + url + "\"}")
                    .put(webhook)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.field", contains("url"));
        }
        operator().get(webhook).then().statusCode(404);
    }

    @Test
    @DisplayName("M35 M42 a shopper's stream tells of his notices while they happen")
    void streamed() throws Exception {
        Applicant applicant = waiting();
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        suite.gateway()
                                                + "/v1/applicants/"
                                                + applicant.id
                                                + "/notices/updates"))
                        .header("Authorization", "Bearer " + suite.token("shopper", applicant.id))
                        .header("Accept", "text/event-stream")
                        .header("Accept-Language", "en")
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> response =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            CompletableFuture<String> data =
                    CompletableFuture.supplyAsync(() -> firstData(response.body()));
            addsWhatWasMissing(applicant);
            JsonPath told = JsonPath.from(data.get(SOON.toSeconds(), TimeUnit.SECONDS));
            assertThat(told.getString("kind")).isEqualTo("APPLICATION_APPROVED");
            assertThat(told.getString("noticeId"))
                    .isEqualTo(notices(applicant).getString("notices[0].noticeId"));
            client.shutdownNow();
        }
    }

    private static String firstData(InputStream stream) {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    return line.substring("data:".length());
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("the stream ended");
    }
}
