package dev.kaitong.gateway.line.change;

import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.Typology;
import dev.kaitong.gateway.line.event.FollowSignals;
import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.TestClock;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A shopper with a line, whatever happens to it, and a clock that is set. */
abstract class LineScenario {
    // Fields of it would be read too early: tests are made once before anything is injected.
    final LineStage stage;
    final String applicant = Calls.newApplicant();
    final String path = "/v1/applicants/" + applicant + "/line";

    LineScenario(LineStage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void nobodyElseIsLookedAt() {
        TestClock.CLOCK.set(TestClock.NOON);
        stage.tables.run("UPDATE line SET next_review_at = NULL");
    }

    @AfterEach
    void theClockGoesBack() {
        TestClock.CLOCK.set(TestClock.NOON);
    }

    /** Opens a line of a thousand yuan. */
    void aLineOfAThousandYuan() throws SQLException, InterruptedException {
        Calls.apply(
                        applicant,
                        Calls.newKey(),
                        "{\"applicantId\":\""
                                + applicant
                                + "\",\"scene\":\"TMALL\",\"requestedLimitFen\":100000}")
                .then()
                .statusCode(201)
                .body("limitFen", equalTo(100_000));
        review();
    }

    void review() throws SQLException, InterruptedException {
        while (stage.worker.round() > 0) {
            // until nothing is due
        }
    }

    static Instant now() {
        return TestClock.CLOCK.instant();
    }

    void happens(LineEvent.Kind kind, long fen, int daysPastDue)
            throws SQLException, InterruptedException {
        happens(kind, fen, daysPastDue, now());
    }

    void happens(LineEvent.Kind kind, long fen, int daysPastDue, Instant at)
            throws SQLException, InterruptedException {
        LineEvent event =
                new LineEvent(
                        "/pay",
                        UUID.randomUUID().toString(),
                        applicant,
                        kind,
                        at,
                        fen,
                        daysPastDue,
                        null);
        stage.takeLineEvents.take(List.of(event));
        stage.takeLineEvents.take(List.of(event, event)); // copies count once
        review();
    }

    void signalled(Typology typology, int level, Outcome outcome)
            throws SQLException, InterruptedException {
        stage.signals.raise(applicant, typology, level, outcome, now());
        read();
    }

    void signalled(
            Typology typology, int level, Outcome outcome, LocalDate until, Reason... reasons)
            throws SQLException, InterruptedException {
        stage.signals.raise(applicant, typology, level, outcome, now(), until, List.of(reasons));
        read();
    }

    private void read() throws SQLException, InterruptedException {
        while (stage.followSignals.step() == FollowSignals.Step.MORE) {
            // until all is read
        }
        review();
    }

    ValidatableResponse line() {
        return Calls.shopper(applicant)
                .header("Accept-Language", "en")
                .get("/v1/applicants/" + applicant + "/line")
                .then()
                .statusCode(200);
    }

    ValidatableResponse purchase(long fen) {
        return Calls.service()
                .header("Idempotency-Key", Calls.newKey())
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(
                        "{\"applicantId\":\"%s\",\"orderId\":\"o-%s\",\"merchantId\":\"m-1\",\"amountFen\":%d}"
                                .formatted(applicant, UUID.randomUUID(), fen))
                .post("/v1/purchases")
                .then();
    }

    String authorised(long fen) {
        return purchase(fen)
                .statusCode(201)
                .body("verdict", equalTo("AUTHORISED"))
                .extract()
                .path("purchaseId");
    }

    ValidatableResponse settle(String purchaseId, String how, String body) {
        return Calls.service()
                .contentType("application/json")
                .body(body)
                .post("/v1/purchases/" + purchaseId + "/" + how)
                .then();
    }

    ValidatableResponse notices(String language) {
        return Calls.shopper(applicant)
                .header("Accept-Language", language)
                .get("/v1/applicants/" + applicant + "/notices")
                .then()
                .statusCode(200);
    }

    long changes() {
        return stage.tables.count(
                "SELECT count(*) FROM decision d JOIN line l ON l.line_id = d.application_id"
                        + " WHERE l.applicant_id = ?",
                applicant);
    }

    ValidatableResponse selfLimit(long fen) {
        return Calls.shopper(applicant)
                .contentType("application/json")
                .body("{\"selfLimitFen\":" + fen + "}")
                .put("/v1/applicants/" + applicant + "/line/self-limit")
                .then();
    }

    ValidatableResponse close() {
        return Calls.shopper(applicant)
                .contentType("application/json")
                .post("/v1/applicants/" + applicant + "/line/closure")
                .then();
    }
}
