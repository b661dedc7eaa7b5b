package dev.kaitong.gateway.linenotice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M35 whoever holds the stream of his notices is told each once, while it happens")
class NoticeUpdatesTest {
    private final NoticeWatches watches;
    private final ObjectMapper mapper;
    private final String applicant = Calls.newApplicant();
    private final String path = "/v1/applicants/" + applicant + "/notices";

    NoticeUpdatesTest(NoticeWatches watches, ObjectMapper mapper) {
        this.watches = watches;
        this.mapper = mapper;
    }

    @BeforeEach
    void aLine() {
        TestClock.CLOCK.set(TestClock.NOON);
        Calls.applied(applicant);
    }

    private void selfLimit(long fen) {
        Calls.shopper(applicant)
                .contentType("application/json")
                .body("{\"selfLimitFen\":" + fen + "}")
                .put("/v1/applicants/" + applicant + "/line/self-limit")
                .then()
                .statusCode(200);
    }

    /** One event. */
    private record Event(String name, String id, JsonNode data) {}

    private BufferedReader open(HttpClient client, String query, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:"
                                                + RestAssured.port
                                                + path
                                                + "/updates"
                                                + query))
                        .header("Authorization", Tokens.bearer(Roles.SHOPPER, applicant))
                        .header("Accept", "text/event-stream")
                        .header("Accept-Language", "en");
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<InputStream> response =
                client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private Event next(BufferedReader stream) throws IOException {
        String name = "";
        String id = "";
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (line.startsWith("event:")) {
                name = line.substring("event:".length()).strip();
            } else if (line.startsWith("id:")) {
                id = line.substring("id:".length()).strip();
            } else if (line.startsWith("data:")) {
                return new Event(name, id, mapper.readTree(line.substring("data:".length())));
            }
        }
        throw new AssertionError("the stream ended");
    }

    private JsonNode notices() throws IOException {
        return mapper.readTree(
                        Calls.shopper(applicant)
                                .header("Accept-Language", "en")
                                .get(path + "?after=0")
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                .path("notices");
    }

    @Test
    void fromTheConnectionOn() throws Exception {
        selfLimit(200_000);
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader stream = open(client, "")) {
            selfLimit(100_000);
            watches.look();
            Event event = next(stream);
            assertThat(event.name()).isEqualTo("notice");
            assertThat(event.data()).isEqualTo(notices().get(1));
            assertThat(event.id()).isEqualTo(event.data().path("cursor").textValue());
            selfLimit(50_000);
            watches.look();
            assertThat(next(stream).data()).isEqualTo(notices().get(2));
            client.shutdownNow();
        }
    }

    @Test
    void afterWhatHeHasSeenOldestFirst() throws Exception {
        selfLimit(200_000);
        selfLimit(100_000);
        selfLimit(50_000);
        JsonNode all = notices();
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader after = open(client, "?after=0")) {
            for (JsonNode notice : all) {
                assertThat(next(after).data()).isEqualTo(notice);
            }
            client.shutdownNow();
        }
        // A browser repeats the old address with the id of the last event.
        String first = all.get(0).path("cursor").textValue();
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader again = open(client, "?after=0", "Last-Event-ID", first)) {
            assertThat(next(again).data()).isEqualTo(all.get(1));
            assertThat(next(again).data()).isEqualTo(all.get(2));
            client.shutdownNow();
        }
    }

    @Test
    void whatIsNoCursorIsNamed() {
        Calls.shopper(applicant)
                .accept("text/event-stream")
                .get(path + "/updates?after=x")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains("after"));
        Calls.shopper(applicant)
                .accept("text/event-stream")
                .header("Last-Event-ID", "-1")
                .get(path + "/updates")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains("Last-Event-ID"));
    }

    @Test
    void nobodyWatchesSomebodyElse() {
        Calls.shopper(Calls.newApplicant())
                .accept("text/event-stream")
                .get(path + "/updates")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        Calls.service().accept("text/event-stream").get(path + "/updates").then().statusCode(403);
    }
}
