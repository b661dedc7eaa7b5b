package dev.kaitong.gateway.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

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
import dev.kaitong.gateway.testing.Tables;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(SuiteResource.class)
@DisplayName("M30 events are stored by all who keep them")
class EventFeedTest {
    private final Services services;
    private final Tables tables;
    private final String applicant = "feed-" + UUID.randomUUID();
    private final ConcurrentLinkedQueue<String> stored = new ConcurrentLinkedQueue<>();

    EventFeedTest(Services services, Tables tables) {
        this.services = services;
        this.tables = tables;
    }

    @BeforeEach
    void allStore() {
        for (ServiceName service : ServiceName.values()) {
            play(service, storing(service));
        }
        Await.until(
                "all are closed",
                () ->
                        services.states().stream()
                                .allMatch(state ->
                                        state.breaker().state() == BreakerView.State.CLOSED));
    }

    private static void play(ServiceName service, ScriptedService.Script script) {
        SuiteResource.suite()
                .of(service)
                .play((incoming, socket) ->
                        (incoming.uri().startsWith("/events")
                                        ? script
                                        : Scripts.json(Assessments.pass(service)))
                                .play(incoming, socket));
    }

    private ScriptedService.Script storing(ServiceName service) {
        return (incoming, socket) -> {
            assertThat(incoming.header("Content-Type"))
                    .isEqualTo("application/cloudevents-batch+json");
            stored.add(service.wireName() + incoming.body());
            Scripts.answer(202, "application/json", "{\"accepted\":1}").play(incoming, socket);
        };
    }

    private String event(String id, String type, String data) {
        return """
        {"specversion":"1.0","id":"%s","source":"/test","type":"kaitong.%s","subject":"%s","time":"%s","data":%s}\
        """
                .formatted(id, type, applicant, Instant.now(), data);
    }

    private String event(String type, String data) {
        return event(UUID.randomUUID().toString(), type, data);
    }

    private ValidatableResponse one(String body) {
        return Calls.service()
                .contentType("application/cloudevents+json")
                .body(body)
                .post("/v1/events")
                .then();
    }

    private ValidatableResponse batch(String... events) {
        return Calls.service()
                .contentType("application/cloudevents-batch+json")
                .body("[" + String.join(",", events) + "]")
                .post("/v1/events")
                .then();
    }

    private long kept() {
        return tables.count("SELECT count(*) FROM line_event WHERE applicant_id = ?", applicant);
    }

    @Test
    void eachEventGoesToItsOwners() {
        one(event("bill.issued", "{\"amountFen\":100}")).statusCode(202).body("stored", equalTo(1));
        assertThat(stored.stream().map(told -> told.substring(0, 4)).toList())
                .containsExactlyInAnyOrder("cred", "risk");
        assertThat(kept()).isEqualTo(1);
        stored.clear();
        one(event("account.compromised", "{}")).statusCode(202);
        assertThat(stored.stream().map(told -> told.substring(0, 4)).toList())
                .containsExactlyInAnyOrder("iden", "risk");
        stored.clear();
        one(event("goods.received", goods())).statusCode(202);
        assertThat(stored).hasSize(1);
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    @DisplayName("M61 what happens to the account voids what was last known good of its line")
    void aLoginVoidsWhatWasLastKnownGood() {
        Calls.applied(applicant);
        String good = "SELECT count(*) FROM line WHERE applicant_id = ? AND good_at IS NOT NULL";
        tables.run("UPDATE line SET good_at = now() WHERE applicant_id = '" + applicant + "'");
        one(event("goods.received", goods())).statusCode(202);
        assertThat(tables.count(good, applicant)).isEqualTo(1);
        one(event("login.succeeded", "{\"deviceId\":\"d\",\"region\":\"110105\"}")).statusCode(202);
        assertThat(tables.count(good, applicant)).isZero();
    }

    private static String goods() {
        return "{\"orderId\":\"o\",\"merchantId\":\"m\",\"lagMinutes\":5,\"logistics\":true}";
    }

    @Test
    void theGoodOnesOfABatchAreStoredAndTheBadOnesNamed() {
        batch(
                        event("bill.issued", "{\"amountFen\":100}"),
                        event("bill.issued", "{\"amountFen\":-1}"),
                        event("nonsense", "{}"),
                        "7",
                        event("goods.received", goods()),
                        event("repayment.made", "{\"amountFen\":1,\"source\":\"OWN\",\"x\":1}"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-input"))
                .body("stored", equalTo(2))
                .body(
                        "errors.field",
                        contains("[1].data.amountFen", "[2].type", "[3]", "[5].data.x"));
        assertThat(kept()).isEqualTo(1);
        assertThat(stored).hasSize(2);
    }

    @Test
    void whatAnOwnerFindsBadIsNamedByItsPlaceInTheRequestAndActsOnNothing() {
        play(
                ServiceName.CREDIT,
                (incoming, socket) -> {
                    boolean bad = incoming.body().contains("\"amountFen\":13");
                    Scripts.answer(
                                    bad ? 400 : 202,
                                    bad ? "application/problem+json" : "application/json",
                                    bad
                                            ? "{\"errors\":[{\"field\":\"[1].data.amountFen\",\"message\":\"must"
                                                  + " not be 13\"}]}"
                                            : "{}")
                            .play(incoming, socket);
                });
        batch(
                        event("goods.received", goods()),
                        event("bill.issued", "{\"amountFen\":12}"),
                        event("bill.issued", "{\"amountFen\":13}"))
                .statusCode(400)
                .body("errors.field", contains("[2].data.amountFen"))
                .body("errors.message", hasItem("must not be 13"))
                .body("stored", equalTo(2));
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whileAnOwnerIsSilentNothingIsAcceptedAndTheSameMayComeAgain() {
        String event = event("repayment.made", "{\"amountFen\":5,\"source\":\"OWN\"}");
        play(ServiceName.RISK, Scripts.answer(503, "application/problem+json", "{}"));
        one(event)
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("risk"));
        assertThat(kept()).isZero();
        play(ServiceName.RISK, storing(ServiceName.RISK));
        one(event).statusCode(202);
        one(event).statusCode(202);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void copiesThatRaceCountOnce() throws Exception {
        String id = UUID.randomUUID().toString();
        String event = event(id, "repayment.made", "{\"amountFen\":5,\"source\":\"OWN\"}");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> copies =
                    IntStream.range(0, 16)
                            .mapToObj(_ ->
                                    threads.submit(
                                            () -> batch(event, event).extract().statusCode()))
                            .toList();
            for (Future<Integer> copy : copies) {
                assertThat(copy.get()).isEqualTo(202);
            }
        }
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aThousandAreTakenAtOnceAndNoMore() {
        String[] events =
                IntStream.range(0, 1_000)
                        .mapToObj(_ -> event("goods.received", goods()))
                        .toArray(String[]::new);
        // A machine that is busy may answer 503; sending the same again is what a sender does.
        Await.until("all are stored", () -> batch(events).extract().statusCode() == 202);
        assertThat(stored)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(portion -> portion.split("specversion", -1).length <= 251);
        batch(IntStream.range(0, 1_001).mapToObj(_ -> "{}").toArray(String[]::new))
                .statusCode(400)
                .body("errors.field", contains("body"));
        batch().statusCode(400);
    }

    @Test
    void badEnvelopesAreNamed() {
        one("{}")
                .statusCode(400)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "id", "source", "specversion", "subject", "time", "type"));
        one("{").statusCode(400);
        one("[]").statusCode(400).body("errors.field", contains("body"));
        one(event("login.failed", "{\"deviceId\":\"\",\"region\":\"110105\"}"))
                .statusCode(400)
                .body("errors.field", contains("data.deviceId"));
        one(event("bill.issued", "{\"amountFen\":1}").replace("\"time\":\"2", "\"time\":\"9"))
                .statusCode(400)
                .body("errors.field", contains("time"));
        one(event("bill.issued", "{\"amountFen\":1}").replace("\"time\":\"202", "\"time\":\"201"))
                .statusCode(400)
                .body("errors.message", contains("must lie at most 800 days back"));
        one(event("bill.issued", "{\"amountFen\":1}").replace("\"id\":", "\"ID\":"))
                .statusCode(400)
                .body("errors.field", hasItem("ID"));
        Calls.shopper(applicant)
                .contentType("application/cloudevents+json")
                .body("{}")
                .post("/v1/events")
                .then()
                .statusCode(403);
        assertThat(stored.stream().collect(Collectors.joining())).isEmpty();
    }
}
