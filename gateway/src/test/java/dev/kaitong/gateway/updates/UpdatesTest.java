package dev.kaitong.gateway.updates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kaitong.contract.Cause;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.security.Roles;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.ScriptedAsk;
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
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Whoever watches an application is told of every decision on it")
class UpdatesTest {
    private final ScriptedAsk ask;
    private final ApplicationWatches watches;
    private final ObjectMapper mapper;
    private final String applicant = Calls.newApplicant();

    UpdatesTest(ScriptedAsk ask, ApplicationWatches watches, ObjectMapper mapper) {
        this.ask = ask;
        this.watches = watches;
        this.mapper = mapper;
    }

    @Test
    void fromWhereItStandsToItsEnd() throws Exception {
        ask.silence(applicant, ServiceName.CREDIT, Cause.BUSY);
        UUID application = Calls.applied(applicant);
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader stream = open(client, application, applicant)) {
            JsonNode first = next(stream);
            assertThat(first.path("verdict").textValue()).isEqualTo("PENDING");
            assertThat(first.path("decision").path("ticket").textValue())
                    .isEqualTo(application.toString());
            Calls.shopper(applicant)
                    .post("/v1/applications/" + application + "/withdrawal")
                    .then()
                    .statusCode(200);
            watches.look();
            assertThat(next(stream).path("verdict").textValue()).isEqualTo("WITHDRAWN");
            assertThat(rest(stream)).isTrue();
        }
    }

    @Test
    void whatIsDecidedIsToldOnce() throws Exception {
        UUID application = Calls.applied(applicant);
        try (HttpClient client = HttpClient.newHttpClient();
                BufferedReader stream = open(client, application, applicant)) {
            assertThat(next(stream).path("verdict").textValue()).isEqualTo("APPROVED");
            assertThat(rest(stream)).isTrue();
        }
    }

    @Test
    void nobodyWatchesSomebodyElse() {
        UUID application = Calls.applied(applicant);
        Calls.shopper(Calls.newApplicant())
                .accept("text/event-stream")
                .get("/v1/applications/" + application + "/updates")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        Calls.service()
                .accept("text/event-stream")
                .get("/v1/applications/" + application + "/updates")
                .then()
                .statusCode(403);
    }

    private BufferedReader open(HttpClient client, UUID application, String subject)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:"
                                                + RestAssured.port
                                                + "/v1/applications/"
                                                + application
                                                + "/updates"))
                        .header("Authorization", Tokens.bearer(Roles.SHOPPER, subject))
                        .header("Accept", "text/event-stream")
                        .build();
        HttpResponse<InputStream> response =
                client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** The data of the next event. */
    private JsonNode next(BufferedReader stream) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = stream.readLine();
        }
        assertThat(line).as("an event").isNotNull();
        return mapper.readTree(line.substring("data:".length()));
    }

    /** Whether nothing but the end follows. */
    private static boolean rest(BufferedReader stream) throws IOException {
        for (String line = stream.readLine(); line != null; line = stream.readLine()) {
            if (!line.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
