package dev.kaitong.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.asking.Services;
import dev.kaitong.gateway.asking.breaker.BreakerView;
import dev.kaitong.gateway.asking.testing.Assessments;
import dev.kaitong.gateway.asking.testing.Await;
import dev.kaitong.gateway.asking.testing.ScriptedService;
import dev.kaitong.gateway.asking.testing.Scripts;
import dev.kaitong.gateway.asking.testing.SuiteResource;
import dev.kaitong.gateway.testing.Calls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WholeWayTest.RunningByItself.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(SuiteResource.class)
@DisplayName("The whole way, with services over HTTP and everything that runs by itself")
class WholeWayTest {
    private static final Pattern AS_OF = Pattern.compile("\"asOf\":\"([^\"]+)\"");

    private static final String NOTHING_NEW = "{\"changes\":[]}";

    private final Services services;
    private final AtomicReference<String> identityFeed = new AtomicReference<>(NOTHING_NEW);
    private final String applicant = "whole-" + UUID.randomUUID();

    WholeWayTest(Services services) {
        this.services = services;
    }

    /** As in production, only sooner. */
    public static class RunningByItself implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kaitong.gateway.redecision.enabled", "true",
                    "kaitong.gateway.redecision.pause", "50ms");
        }
    }

    @BeforeEach
    void allAreWell() {
        for (ServiceName service : ServiceName.values()) {
            assess(service, Assessments.pass(service));
        }
        Await.until(
                "all are closed",
                () ->
                        services.states().stream()
                                .allMatch(state ->
                                        state.breaker().state() == BreakerView.State.CLOSED));
    }

    @Test
    @DisplayName("M61 a service that was out decides the waiting ticket when it is back, unasked")
    void anOutageEndsByItself() {
        play(ServiceName.CREDIT, Scripts.answer(500, "application/json", "{}"));
        UUID application =
                UUID.fromString(
                        Calls.apply(applicant, Calls.newKey())
                                .then()
                                .statusCode(202)
                                .body("gates[1].outcome", equalTo("UNAVAILABLE"))
                                .extract()
                                .path("ticket"));
        assess(ServiceName.CREDIT, Assessments.pass(ServiceName.CREDIT));
        Await.until("the ticket is decided", () -> verdict(application).equals("APPROVED"));
    }

    @Test
    @DisplayName("M16 a profile that is completed through the gateway opens the line at once")
    void aProfileThroughTheGatewayWakes() {
        assess(ServiceName.IDENTITY, WholeWayTest::incomplete);
        UUID application = Calls.applied(applicant);
        assertThat(verdict(application)).isEqualTo("INCOMPLETE");
        assess(ServiceName.IDENTITY, Assessments.pass(ServiceName.IDENTITY));
        Calls.service()
                .contentType("application/json")
                .body("{\"applicantId\":\"" + applicant + "\"}")
                .put("/v1/applicants/" + applicant + "/profile")
                .then()
                .statusCode(200);
        Await.until("the line opens", () -> verdict(application).equals("APPROVED"));
    }

    @Test
    @DisplayName("M16 a profile that is completed elsewhere opens the line through the feed")
    void aChangeElsewhereWakes() {
        assess(ServiceName.IDENTITY, WholeWayTest::incomplete);
        UUID application = Calls.applied(applicant);
        assertThat(verdict(application)).isEqualTo("INCOMPLETE");
        assess(ServiceName.IDENTITY, Assessments.pass(ServiceName.IDENTITY));
        identityFeed.set(
                "{\"changes\":[{\"cursor\":\"7:"
                        + applicant
                        + "\",\"applicantId\":\""
                        + applicant
                        + "\"}]}");
        Await.until("the line opens", () -> verdict(application).equals("APPROVED"));
    }

    @Test
    void aRefusedProfileIsRefusedInTheWordsOfItsOwner() {
        play(
                ServiceName.IDENTITY,
                Scripts.answer(
                        400, "application/problem+json", "{\"type\":\"/problems/invalid-input\"}"));
        Calls.service()
                .contentType("application/json")
                .body("{}")
                .put("/v1/applicants/" + applicant + "/profile")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"));
        Calls.shopper(applicant)
                .contentType("application/json")
                .body("{}")
                .put("/v1/applicants/" + applicant + "/profile")
                .then()
                .statusCode(403);
    }

    /** A service that assesses so, keeps every profile, and tells of its changes. */
    private void assess(ServiceName service, UnaryOperator<String> assessment) {
        play(
                service,
                (incoming, socket) ->
                        (switch (incoming.method()) {
                                    case "POST" -> Scripts.json(assessment);
                                    case "PUT" -> Scripts.answer(200, "application/json", "{}");
                                    default -> Scripts.json(_ -> feed(service));
                                })
                                .play(incoming, socket));
    }

    private String feed(ServiceName service) {
        return service == ServiceName.IDENTITY ? identityFeed.getAndSet(NOTHING_NEW) : NOTHING_NEW;
    }

    private static String incomplete(String request) {
        Matcher asOf = AS_OF.matcher(request);
        if (!asOf.find()) {
            throw new IllegalArgumentException("no asOf in " + request);
        }
        return Assessments.of(
                ServiceName.IDENTITY,
                "INSUFFICIENT",
                "{\"completeness\":40}",
                "[{\"code\":\"PROFILE_INCOMPLETE\",\"params\":{\"items\":[\"address\"]}}]",
                asOf.group(1));
    }

    private String verdict(UUID application) {
        return Calls.shopper(applicant).get("/v1/applications/" + application).path("verdict");
    }

    private static void play(ServiceName service, ScriptedService.Script script) {
        SuiteResource.suite().of(service).play(script);
    }
}
