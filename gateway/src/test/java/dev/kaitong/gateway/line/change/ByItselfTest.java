package dev.kaitong.gateway.line.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.asking.Services;
import dev.kaitong.gateway.asking.breaker.BreakerView;
import dev.kaitong.gateway.asking.testing.Assessments;
import dev.kaitong.gateway.asking.testing.Await;
import dev.kaitong.gateway.asking.testing.Scripts;
import dev.kaitong.gateway.asking.testing.SuiteResource;
import dev.kaitong.gateway.testing.Calls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ByItselfTest.RunningByItself.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(SuiteResource.class)
@DisplayName("What runs by itself for lines, with services over HTTP")
class ByItselfTest {
    private static final String NOTHING = "{\"signals\":[]}";

    private final Services services;
    private final AtomicReference<String> signals = new AtomicReference<>(NOTHING);
    private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
    private final String applicant = "self-" + UUID.randomUUID();

    ByItselfTest(Services services) {
        this.services = services;
    }

    /** As in production. */
    public static class RunningByItself implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kaitong.gateway.line.enabled", "true");
        }
    }

    @BeforeEach
    void allAreWell() {
        for (ServiceName service : ServiceName.values()) {
            SuiteResource.suite()
                    .of(service)
                    .play((incoming, socket) -> {
                        if (incoming.uri().startsWith("/signals")) {
                            Scripts.json(_ -> signals.getAndSet(NOTHING)).play(incoming, socket);
                        } else if (incoming.uri().startsWith("/events")) {
                            told.add(incoming.body());
                            Scripts.answer(202, "application/json", "{}").play(incoming, socket);
                        } else {
                            Scripts.json(Assessments.pass(service)).play(incoming, socket);
                        }
                    });
        }
        Await.until(
                "all are closed",
                () ->
                        services.states().stream()
                                .allMatch(state ->
                                        state.breaker().state() == BreakerView.State.CLOSED));
        Calls.applied(applicant);
    }

    private List<String> holds() {
        return Calls.shopper(applicant)
                .get("/v1/applicants/" + applicant + "/line")
                .path("holds.kind");
    }

    private void signal(int level, String outcome) {
        signals.set(
                "{\"signals\":[{\"cursor\":\"%d:1\",\"applicantId\":\"%s\",\"typology\":\"CASH_OUT\",\"level\":%d,\"outcome\":\"%s\",\"eventSource\":\"/orders\",\"eventId\":\"e-1\",\"at\":\"%s\"}]}"
                        .formatted(System.nanoTime(), applicant, level, outcome, Instant.now()));
    }

    @Test
    @DisplayName("M35 a signal over HTTP holds the line by itself, and clearing it ends the hold")
    void aSignalHolds() {
        signal(70, "REVIEW");
        Await.until("the line is held", () -> holds().equals(List.of("CASH_OUT_REVIEW")));
        signal(0, "PASS");
        Await.until("the hold ends", () -> holds().isEmpty());
    }

    @Test
    @DisplayName("M17 an account event through the gateway holds the line by itself")
    void anAccountEventHolds() {
        event("account.compromised");
        Await.until("the line is held", () -> holds().equals(List.of("SECURITY")));
        event("account.recovered");
        Await.until("the hold ends", () -> holds().isEmpty());
    }

    private void event(String type) {
        Calls.service()
                .contentType("application/cloudevents+json")
                .body(
                        "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/idp\",\"type\":\"kaitong.%s\",\"subject\":\"%s\",\"time\":\"%s\"}"
                                .formatted(UUID.randomUUID(), type, applicant, Instant.now()))
                .post("/v1/events")
                .then()
                .statusCode(202);
    }

    @Test
    @DisplayName("M37 risk-service is told of a purchase on a line")
    void riskIsTold() {
        String id =
                Calls.service()
                        .header("Idempotency-Key", Calls.newKey())
                        .contentType("application/json")
                        .body(
                                "{\"applicantId\":\"%s\",\"orderId\":\"o-2\",\"merchantId\":\"m-1\",\"amountFen\":5,\"category\":\"BOOKS\",\"deviceId\":\"d-1\",\"region\":\"110105\",\"logistics\":true,\"newAddress\":false}"
                                        .formatted(applicant))
                        .post("/v1/purchases")
                        .path("purchaseId");
        Await.until(
                "risk is told",
                () -> told.stream().anyMatch(body -> body.contains(id + ":authorised")));
        assertThat(told.stream().filter(body -> body.contains(id)).toList())
                .allMatch(body -> body.contains("\"type\":\"kaitong.purchase.authorised\""))
                .allMatch(body -> body.contains("\"availableFen\":1000000,\"limitFen\":1000000"));
    }
}
