package dev.kaitong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.ServiceName;
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
class KilledWhileFedTest extends LineScenario {
    private static final int SENDERS = 3;
    private static final int COPY_EVERY = 10;
    private static final int BETWEEN_KILLS = 40;
    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(100);
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(60);

    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean enough;

    @Test
    @DisplayName(
            "M30 M35 killing risk-service or the gateway loses no acknowledged event, and acts on"
                    + " none twice")
    void killedWhileFed() throws Exception {
        Applicant applicant = withLine();
        long owed = line(applicant).getLong("baseLimitFen") / 2;
        settle(purchase(applicant, owed).extract().path("purchaseId"), "capture", "{}")
                .statusCode(200);
        try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                senders.add(threads.submit(() -> repayUntilEnough(applicant)));
            }
            try {
                awaitMore();
                suite.killAndRestart(ServiceName.RISK);
                sendOn(
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

    /** What the line was held for, each time that a hold was placed. */
    private List<String> holds(Applicant applicant) {
        await(applicant, heldFor("REGULATORY"));
        return calls.asSupport()
                .get(suite.gateway() + "/v1/applicants/" + applicant.id + "/line/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("changes.findAll { it.action == 'HOLD_PLACED' }.hold");
    }

    private long repaymentsKnownToRisk(Applicant applicant) {
        return calls.assess(suite.risk(), applicant)
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
            sendOn(applicant, id, "repayment.made", data);
            if (acknowledged.incrementAndGet() % COPY_EVERY == 0) {
                sendOn(applicant, id, "repayment.made", data);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** Sends until it is acknowledged, always under the same id. */
    private void sendOn(Applicant applicant, String id, String type, String data) {
        String event = event(applicant, id, type, data);
        Instant end = Instant.now().plus(ACKNOWLEDGED_WITHIN);
        while (status(event) != 202) {
            assertThat(Instant.now()).as("not acknowledged in time").isBefore(end);
            LockSupport.parkNanos(AGAIN_AFTER.toNanos());
        }
    }

    /** The status; 0 when nobody was there, or went away. */
    private int status(String event) {
        try {
            return send(event).extract().statusCode();
        } catch (Exception e) {
            // REST Assured throws what the connection threw, undeclared.
            if (e instanceof java.io.IOException) {
                return 0;
            }
            throw e;
        }
    }
}
