package dev.kaitong.gateway.webhook.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.Tables;
import dev.kaitong.gateway.webhook.rule.RetrySchedule;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M35 what a subscriber does not take is sent again, and not for ever")
class WebhookRetryTest {
    private final WebhookWorker worker;
    private final Subscriptions subscriptions;
    private final Tables tables;
    private final MeterRegistry meters;
    private final Receiver receiver = new Receiver();

    WebhookRetryTest(
            WebhookWorker worker,
            Subscriptions subscriptions,
            Tables tables,
            MeterRegistry meters) {
        this.worker = worker;
        this.subscriptions = subscriptions;
        this.tables = tables;
        this.meters = meters;
    }

    @BeforeEach
    void nobodySubscribed() {
        subscriptions.none();
    }

    @AfterEach
    void end() {
        receiver.close();
        subscriptions.none();
    }

    /** The longest that a pause may become. */
    private static Duration jittered(Duration pause) {
        return pause.multipliedBy(11).dividedBy(10);
    }

    private void isTriedAgainAfter(Duration pause) throws Exception {
        subscriptions.passes(pause.minusMillis(1));
        assertThat(worker.round()).as("before %s", pause).isZero();
        subscriptions.passes(jittered(pause).minus(pause).plusMillis(1));
        assertThat(worker.round()).as("after %s", pause).isEqualTo(1);
    }

    private double counted(String name, String outcome) {
        return meters.counter("kaitong.webhook.attempts", "webhook", name, "outcome", outcome)
                .count();
    }

    @Test
    void byTheScheduleWithTheSameId() throws Exception {
        String secret = subscriptions.to("retried", receiver);
        subscriptions.happens(subscriptions.applicant());
        receiver.answers(503);
        assertThat(worker.round()).isEqualTo(1);
        isTriedAgainAfter(Duration.ofSeconds(5));
        subscriptions
                .get("retried")
                .body("failuresInRow", equalTo(2))
                .body("lastFailure", equalTo("HTTP_503"))
                .body("lastSuccessAt", nullValue())
                .body("waiting", equalTo(1))
                .body("nextAttemptAt", notNullValue());
        isTriedAgainAfter(Duration.ofMinutes(5));
        receiver.answers(200);
        isTriedAgainAfter(Duration.ofMinutes(30));
        List<Receiver.Got> got = receiver.got();
        assertThat(got).hasSize(4);
        assertThat(got).extracting(Receiver.Got::id).containsOnly(got.getFirst().id());
        assertThat(got).extracting(Receiver.Got::body).containsOnly(got.getFirst().body());
        assertThat(got).extracting(Receiver.Got::seconds).doesNotHaveDuplicates();
        assertThat(got).allSatisfy(one -> assertThat(one.signature()).isEqualTo(one.by(secret)));
        subscriptions
                .get("retried")
                .body("failuresInRow", equalTo(0))
                .body("lastSuccessAt", notNullValue())
                .body("waiting", equalTo(0));
        assertThat(counted("retried", "failed")).isEqualTo(3);
        assertThat(counted("retried", "delivered")).isEqualTo(1);
        subscriptions.passes(Duration.ofDays(3));
        assertThat(worker.round()).isZero();
    }

    @Test
    void whoAsksForALongerPauseGetsIt() throws Exception {
        subscriptions.to("orders", receiver);
        subscriptions.happens(subscriptions.applicant());
        receiver.answers(429, "Retry-After", "120");
        assertThat(worker.round()).isEqualTo(1);
        isTriedAgainAfter(Duration.ofMinutes(2));
    }

    @Test
    @DisplayName("410 ends it until an operator enables it again; then what waited is sent")
    void gone() throws Exception {
        subscriptions.to("orders", receiver);
        String applicant = subscriptions.applicant();
        subscriptions.happens(applicant);
        receiver.answers(410);
        assertThat(worker.round()).isEqualTo(1);
        subscriptions
                .get("orders")
                .body("enabled", equalTo(false))
                .body("disabledWhy", equalTo("GONE"))
                .body("disabledSince", notNullValue())
                .body("lastFailure", equalTo("HTTP_410"));
        subscriptions.happens(applicant);
        subscriptions.passes(Duration.ofDays(2));
        assertThat(worker.round()).isZero();
        receiver.answers(204);
        subscriptions
                .put("orders", "{\"url\":\"" + receiver.url() + "\",\"enabled\":true}")
                .statusCode(200)
                .body("enabled", equalTo(true))
                .body("waiting", equalTo(1))
                .body("secret", nullValue());
        assertThat(worker.round()).isEqualTo(1);
        assertThat(receiver.got()).extracting(Receiver.Got::id).hasSize(2);
        assertThat(receiver.got().getFirst().id()).isEqualTo(receiver.got().getLast().id());
    }

    @Test
    @DisplayName("five days of failures without one success disable a subscription, not less")
    void failing() throws Exception {
        subscriptions.to("orders", receiver);
        String applicant = subscriptions.applicant();
        subscriptions.happens(applicant);
        receiver.answers(500);
        worker.round();
        subscriptions.passes(RetrySchedule.FAILING_MAX.minusMillis(1));
        assertThat(worker.round()).isEqualTo(1);
        subscriptions.get("orders").body("enabled", equalTo(true));
        subscriptions.happens(applicant);
        subscriptions.passes(Duration.ofMillis(1));
        assertThat(worker.round()).isEqualTo(1);
        subscriptions
                .get("orders")
                .body("enabled", equalTo(false))
                .body("disabledWhy", equalTo("FAILING"))
                .body("failuresInRow", equalTo(3))
                .body("waiting", equalTo(2));
        subscriptions.passes(Duration.ofDays(2));
        assertThat(worker.round()).isZero();
    }

    @Test
    @DisplayName("after a rotation both secrets sign for 24 hours")
    void rotation() throws Exception {
        String old = subscriptions.to("orders", receiver);
        String fresh =
                Calls.operator()
                        .post("/v1/webhooks/orders/secret")
                        .then()
                        .statusCode(200)
                        .body("oldSecretUntil", equalTo("2026-11-24T04:00:00Z"))
                        .extract()
                        .path("secret");
        assertThat(fresh).isNotEqualTo(old);
        String applicant = subscriptions.applicant();
        subscriptions.happens(applicant);
        worker.round();
        Receiver.Got both = receiver.got().getFirst();
        assertThat(both.signature()).isEqualTo(both.by(fresh) + " " + both.by(old));
        subscriptions.passes(Duration.ofHours(24));
        subscriptions.happens(applicant);
        worker.round();
        Receiver.Got one = receiver.got().getLast();
        assertThat(one.signature()).isEqualTo(one.by(fresh));
        subscriptions.get("orders").body("oldSecretUntil", nullValue());
    }

    @Test
    @DisplayName("a redirection is not followed, and a private address is not connected to")
    void noWayIntoOurNetwork() throws Exception {
        try (Receiver inside = new Receiver()) {
            subscriptions.to("orders", receiver);
            subscriptions.happens(subscriptions.applicant());
            receiver.answers(302, "Location", inside.url());
            assertThat(worker.round()).isEqualTo(1);
            assertThat(inside.got()).isEmpty();
            subscriptions.get("orders").body("lastFailure", equalTo("HTTP_302"));
        }
        // As a name would that leads there since it was taken.
        tables.run("UPDATE webhook SET url = 'https://10.0.0.1/'");
        subscriptions.passes(jittered(Duration.ofSeconds(5)));
        assertThat(worker.round()).isEqualTo(1);
        subscriptions.get("orders").body("lastFailure", equalTo("ADDRESS_NOT_ALLOWED"));
    }

    @Test
    void nobodyThereIsAFailure() throws Exception {
        subscriptions.to("orders", receiver);
        subscriptions.happens(subscriptions.applicant());
        receiver.close();
        assertThat(worker.round()).isEqualTo(1);
        subscriptions
                .get("orders")
                .body("lastFailure", equalTo("NO_CONNECTION"))
                .body("failuresInRow", equalTo(1));
    }
}
