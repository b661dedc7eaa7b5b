package dev.kaitong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.contract.ServiceName;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Order systems feed events while processes are killed. Each event is sent again under its id until
 * it is acknowledged, and every tenth once more after that. A repayment of one fen moves the line
 * by exactly one fen, so what was lost or counted twice shows.
 */
class KilledWhileFedTest {
    private static final int SENDERS = 3;
    private static final int COPY_EVERY = 10;
    private static final int BETWEEN_KILLS = 40;
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(100);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean enough;

    @Test
    @DisplayName(
            "M30 M35 killing risk-service or the gateway loses no acknowledged event, and acts on"
                    + " none twice")
    void killedWhileFed() throws Exception {
        Applicant applicant = calls.feed(Applicant.inOrder());
        calls.decide(applicant).body("verdict", equalTo("APPROVED"));
        long owed = line(applicant).getLong("baseLimitFen") / 2;
        use(applicant, owed);
        try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(threads.submit(() -> repayUntilEnough(applicant)));
            }
            try {
                awaitMore();
                suite.killAndRestart(ServiceName.RISK);
                send(
                        applicant,
                        UUID.randomUUID().toString(),
                        "violation.recorded",
                        "{\"kind\":\"COUPON_ABUSE\",\"expiresOn\":\"2199-01-01\"}");
                awaitMore();
                suite.killAndRestartGateway();
                awaitMore();
                suite.killAndRestart(ServiceName.RISK);
                awaitMore();
            } finally {
                enough = true;
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
        }
        assertThat(line(applicant).getLong("usedFen")).isEqualTo(owed - acknowledged.get());
        assertThat(repaymentsKnownToRisk(applicant)).isEqualTo(acknowledged.get());
        assertThat(holds(applicant)).containsExactly("REGULATORY");
    }

    /** What the line was held for, each time that a hold was placed; waits for the first. */
    private List<String> holds(Applicant applicant) {
        Instant end = Instant.now().plus(SOON);
        while (line(applicant).getList("holds").isEmpty() && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(AGAIN_AFTER.toNanos());
        }
        return calls.asSupport()
                .get(suite.gateway() + "/v1/applicants/" + applicant.id + "/line/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("changes.findAll { it.action == 'HOLD_PLACED' }.hold");
    }

    private long repaymentsKnownToRisk(Applicant applicant) {
        return calls.asService()
                .body("{\"applicantId\":\"" + applicant.id + "\"}")
                .post(suite.risk() + "/assessments")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("evidence.occurrences.REPAYMENT_MADE.count");
    }

    /** Waits until some more have been acknowledged, so that a kill hits a feed that flows. */
    private void awaitMore() {
        int wanted = acknowledged.get() + BETWEEN_KILLS;
        Instant end = Instant.now().plus(ACKNOWLEDGED_WITHIN);
        while (acknowledged.get() < wanted) {
            assertThat(Instant.now()).as("the feed stands still").isBefore(end);
            LockSupport.parkNanos(AGAIN_AFTER.toNanos());
        }
    }

    private void repayUntilEnough(Applicant applicant) {
        while (!enough) {
            String id = UUID.randomUUID().toString();
            String data = "{\"amountFen\":1,\"source\":\"OWN\"}";
            send(applicant, id, "repayment.made", data);
            if (acknowledged.incrementAndGet() % COPY_EVERY == 0) {
                send(applicant, id, "repayment.made", data);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** Sends until it is acknowledged, always under the same id. */
    private void send(Applicant applicant, String id, String type, String data) {
        String event =
                "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/acceptance\",\"type\":\"kaitong.%s\",\"subject\":\"%s\",\"time\":\"%s\",\"data\":%s}"
                        .formatted(id, type, applicant.id, Instant.now(), data);
        Instant end = Instant.now().plus(ACKNOWLEDGED_WITHIN);
        while (status(event) != 202) {
            assertThat(Instant.now()).as("not acknowledged in time").isBefore(end);
            LockSupport.parkNanos(AGAIN_AFTER.toNanos());
        }
    }

    /** The status; 0 when nobody was there, or went away. */
    private int status(String event) {
        try {
            return calls.asService()
                    .contentType("application/cloudevents+json")
                    .body(event)
                    .post(suite.gateway() + "/v1/events")
                    .statusCode();
        } catch (Exception e) {
            // REST Assured throws what the connection threw, undeclared.
            if (e instanceof java.io.IOException) {
                return 0;
            }
            throw e;
        }
    }

    private JsonPath line(Applicant applicant) {
        return calls.asShopper(applicant.id)
                .get(suite.gateway() + "/v1/applicants/" + applicant.id + "/line")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void use(Applicant applicant, long fen) {
        String key = UUID.randomUUID().toString();
        String id =
                calls.asService()
                        .header("Idempotency-Key", key)
                        .body(
                                "{\"applicantId\":\"%s\",\"orderId\":\"o-%s\",\"merchantId\":\"m-1\",\"amountFen\":%d}"
                                        .formatted(applicant.id, key, fen))
                        .post(suite.gateway() + "/v1/purchases")
                        .then()
                        .statusCode(201)
                        .body("verdict", equalTo("AUTHORISED"))
                        .extract()
                        .path("purchaseId");
        calls.asService()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{}")
                .post(suite.gateway() + "/v1/purchases/" + id + "/capture")
                .then()
                .statusCode(200);
    }
}
