package dev.kaitong.gateway.webhook.send;

import static org.hamcrest.Matchers.oneOf;

import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Tables;
import dev.kaitong.gateway.testing.TestClock;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Subscriptions of tests, and something to tell. */
@Singleton
final class Subscriptions {
    private static final long FIRST_LIMIT_FEN = 200_000;

    private final Tables tables;
    private long nextLimitFen = FIRST_LIMIT_FEN;

    Subscriptions(Tables tables) {
        this.tables = tables;
    }

    /** As if nobody had ever subscribed. */
    void none() {
        TestClock.CLOCK.set(TestClock.NOON);
        tables.run("DELETE FROM webhook");
        tables.run("DELETE FROM webhook_delivery");
    }

    ValidatableResponse put(String name, String body) {
        return Calls.operator()
                .contentType("application/json")
                .body(body)
                .put("/v1/webhooks/" + name)
                .then();
    }

    /** Subscribes, and the secret that was made. */
    String to(String name, Receiver receiver) {
        return put(name, "{\"url\":\"" + receiver.url() + "\"}")
                .statusCode(201)
                .extract()
                .path("secret");
    }

    ValidatableResponse get(String name) {
        return Calls.operator().get("/v1/webhooks/" + name).then().statusCode(200);
    }

    /** Somebody who has a line. */
    String applicant() {
        String applicant = Calls.newApplicant();
        Calls.applied(applicant);
        return applicant;
    }

    /** He lowers a limit of his own, and is told so. */
    void happens(String applicant) {
        nextLimitFen--;
        Calls.shopper(applicant)
                .contentType("application/json")
                .body("{\"selfLimitFen\":" + nextLimitFen + "}")
                .put("/v1/applicants/" + applicant + "/line/self-limit")
                .then()
                .statusCode(oneOf(200, 201));
    }

    void passes(Duration time) {
        TestClock.CLOCK.advance(time);
    }
}
