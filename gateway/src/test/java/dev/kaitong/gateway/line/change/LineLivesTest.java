package dev.kaitong.gateway.line.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Typology;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.decisionlog.chain.VerifyLog;
import dev.kaitong.gateway.line.event.FollowSignals;
import dev.kaitong.gateway.line.event.ScriptedSignals;
import dev.kaitong.gateway.line.event.TakeLineEvents;
import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.Tables;
import dev.kaitong.gateway.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("A line lives")
class LineLivesTest {
    private final TakeLineEvents takeLineEvents;
    private final ScriptedSignals signals;
    private final FollowSignals followSignals;
    private final LineWorker worker;
    private final VerifyLog verifyLog;
    private final Tables tables;
    private final String applicant = Calls.newApplicant();

    LineLivesTest(
            TakeLineEvents takeLineEvents,
            ScriptedSignals signals,
            FollowSignals followSignals,
            LineWorker worker,
            VerifyLog verifyLog,
            Tables tables) {
        this.takeLineEvents = takeLineEvents;
        this.signals = signals;
        this.followSignals = followSignals;
        this.worker = worker;
        this.verifyLog = verifyLog;
        this.tables = tables;
    }

    @BeforeEach
    void aLineOfAThousandYuan() throws SQLException, InterruptedException {
        TestClock.CLOCK.set(TestClock.NOON);
        tables.run("UPDATE line SET next_review_at = NULL");
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

    @AfterEach
    void theClockGoesBack() {
        TestClock.CLOCK.set(TestClock.NOON);
    }

    private void review() throws SQLException, InterruptedException {
        while (worker.round() > 0) {
            // until nothing is due
        }
    }

    private static Instant now() {
        return TestClock.CLOCK.instant();
    }

    private void happens(LineEvent.Kind kind, long fen, int daysPastDue)
            throws SQLException, InterruptedException {
        happens(kind, fen, daysPastDue, now());
    }

    private void happens(LineEvent.Kind kind, long fen, int daysPastDue, Instant at)
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
        takeLineEvents.take(List.of(event));
        takeLineEvents.take(List.of(event, event)); // copies count once
        review();
    }

    private void signalled(Typology typology, int level, Outcome outcome)
            throws SQLException, InterruptedException {
        signals.raise(applicant, typology, level, outcome, now());
        while (followSignals.step() == FollowSignals.Step.MORE) {
            // until all is read
        }
        review();
    }

    private ValidatableResponse line() {
        return Calls.shopper(applicant)
                .header("Accept-Language", "en")
                .get("/v1/applicants/" + applicant + "/line")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse purchase(long fen) {
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

    private String authorised(long fen) {
        return purchase(fen)
                .statusCode(201)
                .body("verdict", equalTo("AUTHORISED"))
                .extract()
                .path("purchaseId");
    }

    private ValidatableResponse settle(String purchaseId, String how, String body) {
        return Calls.service()
                .contentType("application/json")
                .body(body)
                .post("/v1/purchases/" + purchaseId + "/" + how)
                .then();
    }

    private ValidatableResponse notices(String language) {
        return Calls.shopper(applicant)
                .header("Accept-Language", language)
                .get("/v1/applicants/" + applicant + "/notices")
                .then()
                .statusCode(200);
    }

    @Test
    @DisplayName("M17 M40 a stolen account is held, repayments go on, recovery restores the line")
    void stolenAndRecovered() throws Exception {
        String before = authorised(10_000);
        happens(LineEvent.Kind.ACCOUNT_COMPROMISED, 0, 0);
        line().body("holds.kind", contains("SECURITY"))
                .body("holds[0].reason", equalTo("ACCOUNT_COMPROMISED"))
                .body("holds[0].placedBy", equalTo("SYSTEM"))
                .body("holds[0].reviewOn", notNullValue())
                .body("holds[0].releasedWhen[0].condition", equalTo("ACCOUNT_RECOVERED"))
                .body("baseLimitFen", equalTo(100_000))
                .body("lastChange.action", equalTo("HOLD_PLACED"))
                .body("lastChange.reasons[0].cure.code", equalTo("RECOVER_ACCOUNT"));
        purchase(1)
                .statusCode(201)
                .body("verdict", equalTo("REFUSED"))
                .body("cause", equalTo("HELD"))
                .body("reasons.code", contains("ACCOUNT_COMPROMISED"));
        settle(before, "capture", "").statusCode(200).body("state", equalTo("CAPTURED"));
        happens(LineEvent.Kind.REPAYMENT_MADE, 4_000, 0);
        line().body("usedFen", equalTo(6_000)).body("reservedFen", equalTo(0));
        settle(before, "refund", "{\"amountFen\":1000}").statusCode(200);
        line().body("usedFen", equalTo(5_000));
        happens(LineEvent.Kind.ACCOUNT_RECOVERED, 0, 0, now().plusSeconds(60));
        line().body("holds", empty())
                .body("baseLimitFen", equalTo(100_000))
                .body("availableFen", equalTo(95_000))
                .body("lastChange.action", equalTo("HOLD_RELEASED"));
        notices("en")
                .body("notices.kind", contains("HOLD_RELEASED_SECURITY", "HOLD_PLACED_SECURITY"))
                .body("notices[1].title", equalTo("Protective hold"))
                .body("notices[1].reasons[0].code", equalTo("ACCOUNT_COMPROMISED"));
        notices("zh-CN").body("notices[1].title", equalTo("保护性冻结"));
    }

    @Test
    @DisplayName(
            "M35 M42 a signal holds the line, each action a recorded decision; clearing ends it")
    void aSignalActs() throws Exception {
        signalled(Typology.CASH_OUT, 70, Outcome.REVIEW);
        line().body("holds.kind", contains("CASH_OUT_REVIEW"))
                .body("holds[0].reason", equalTo("CASH_OUT_SUSPECTED"));
        signalled(Typology.CASH_OUT, 85, Outcome.FAIL);
        String decisionId =
                line().body("baseLimitFen", equalTo(50_000))
                        .body("lastChange.action", equalTo("LIMIT_DECREASED"))
                        .body("lastChange.fromFen", equalTo(100_000))
                        .body("lastChange.toFen", equalTo(50_000))
                        .extract()
                        .path("lastChange.decisionId");
        Calls.support()
                .get("/v1/decisions/" + decisionId)
                .then()
                .statusCode(200)
                .body("record.kind", equalTo("LINE_CHANGE"))
                .body("record.change.reasons[0].code", equalTo("CASH_OUT_SUSPECTED"))
                .body("record.facts.signals.CASH_OUT.level", equalTo(85))
                .body("record.strategyVersion", equalTo("base-2026-1"))
                .body("log.hash", notNullValue());
        Calls.support()
                .get("/v1/decisions/" + decisionId + "/replay")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true))
                .body("derivedChange.toFen", equalTo(50_000));
        signalled(Typology.CASH_OUT, 10, Outcome.PASS);
        line().body("holds", empty()).body("baseLimitFen", equalTo(100_000));
        Calls.shopper(applicant)
                .get("/v1/applicants/" + applicant + "/line/changes")
                .then()
                .statusCode(200)
                .body(
                        "changes.action",
                        contains(
                                "LIMIT_INCREASED",
                                "HOLD_RELEASED",
                                "LIMIT_DECREASED",
                                "HOLD_PLACED",
                                "HOLD_PLACED",
                                "OPENED"));
        assertThat(verifyLog.verify().findings()).isEmpty();
        tables.run("ALTER TABLE decision DISABLE TRIGGER decision_append_only");
        tables.run(
                "UPDATE decision SET verdict = 'HOLD_PLACED' WHERE decision_id = '"
                        + decisionId
                        + "'");
        assertThat(verifyLog.verify().findings()).hasSize(1);
        tables.run(
                "UPDATE decision SET verdict = 'LIMIT_DECREASED' WHERE decision_id = '"
                        + decisionId
                        + "'");
        tables.run("ALTER TABLE decision ENABLE TRIGGER decision_append_only");
        assertThat(verifyLog.verify().findings()).isEmpty();
    }

    @Test
    @DisplayName("M35 many that look at once, and one that died, act once")
    void exactlyOnce() throws Exception {
        signals.raise(applicant, Typology.OVERSPENDING, 70, Outcome.REVIEW, now());
        followSignals.step();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> rounds =
                    IntStream.range(0, 16).mapToObj(_ -> threads.submit(worker::round)).toList();
            for (Future<Integer> round : rounds) {
                round.get();
            }
        }
        line().body("baseLimitFen", equalTo(75_000));
        assertThat(changes()).isEqualTo(1);
        // A worker claimed it and was killed: the claim runs out, and somebody else reviews.
        signals.raise(applicant, Typology.CASH_OUT, 70, Outcome.REVIEW, now());
        followSignals.step();
        tables.run(
                "UPDATE line SET lease_until = timestamptz '2026-11-23T04:00:20Z' WHERE"
                        + " applicant_id = '"
                        + applicant
                        + "'");
        review();
        line().body("holds", empty());
        TestClock.CLOCK.advance(Duration.ofSeconds(30));
        review();
        line().body("holds.kind", contains("CASH_OUT_REVIEW"));
        assertThat(changes()).isEqualTo(2);
    }

    private long changes() {
        return tables.count(
                "SELECT count(*) FROM decision d JOIN line l ON l.line_id = d.application_id"
                        + " WHERE l.applicant_id = ?",
                applicant);
    }

    @Test
    void whatBecameKnownBeforeTheLineOpenedHoldsItAsSoonAsItOpens() throws Exception {
        String another = Calls.newApplicant();
        takeLineEvents.take(
                List.of(
                        new LineEvent(
                                "/idp",
                                UUID.randomUUID().toString(),
                                another,
                                LineEvent.Kind.ACCOUNT_COMPROMISED,
                                now(),
                                0,
                                0,
                                null)));
        Calls.applied(another);
        review();
        Calls.shopper(another)
                .get("/v1/applicants/" + another + "/line")
                .then()
                .body("holds.kind", contains("SECURITY"));
    }

    @Test
    @DisplayName("M41 M44 overdue walks M1, M2 and back; used, reserved, available add up")
    void delinquency() throws Exception {
        settle(authorised(30_000), "capture", "").statusCode(200);
        happens(LineEvent.Kind.BILL_ISSUED, 30_000, 0);
        line().body("statement.amountFen", equalTo(30_000)).body("usedFen", equalTo(30_000));
        happens(LineEvent.Kind.BILL_OVERDUE, 30_000, 2);
        line().body("delinquency.bucket", equalTo("C")).body("holds", empty());
        TestClock.CLOCK.advance(Duration.ofDays(2));
        review();
        line().body("delinquency.bucket", equalTo("M1"))
                .body("delinquency.daysPastDue", equalTo(4))
                .body("holds.kind", contains("DELINQUENCY"))
                .body("holds[0].reasons[0].params.amountFen", equalTo(30_000))
                .body("holds[0].reasons[0].detail", containsString("¥300.00"));
        TestClock.CLOCK.advance(Duration.ofDays(27));
        review();
        line().body("delinquency.bucket", equalTo("M2"));
        happens(LineEvent.Kind.REPAYMENT_MADE, 29_999, 0);
        line().body("holds.kind", contains("DELINQUENCY")).body("usedFen", equalTo(1));
        happens(LineEvent.Kind.REPAYMENT_MADE, 101, 0);
        line().body("holds", empty())
                .body("delinquency.bucket", equalTo("C"))
                .body("usedFen", equalTo(0))
                .body("creditFen", equalTo(100))
                .body("availableFen", equalTo(100_000));
    }

    @Test
    @DisplayName("M41 a hardship pause stops the days past due")
    void hardship() throws Exception {
        happens(LineEvent.Kind.BILL_OVERDUE, 30_000, 2);
        Calls.support()
                .contentType("application/json")
                .body("{\"until\":\"2026-12-23\",\"statement\":\"ill\"}")
                .put("/v1/applicants/" + applicant + "/line/hardship-pause")
                .then()
                .statusCode(204);
        TestClock.CLOCK.advance(Duration.ofDays(20));
        review();
        line().body("delinquency.daysPastDue", equalTo(2))
                .body("delinquency.pausedUntil", equalTo("2026-12-23"))
                .body("holds.kind", contains("AFFORDABILITY"));
        TestClock.CLOCK.advance(Duration.ofDays(12));
        review();
        line().body("delinquency.daysPastDue", equalTo(4))
                .body("holds.kind", contains("DELINQUENCY"));
    }

    @Test
    @DisplayName("M43 one's own limit: lower at once, higher after a day")
    void selfLimit() throws Exception {
        selfLimit(40_000).statusCode(200).body("availableFen", equalTo(40_000));
        purchase(40_001)
                .body("verdict", equalTo("REFUSED"))
                .body("cause", equalTo("OVER_SELF_LIMIT"));
        selfLimit(60_000)
                .statusCode(200)
                .body("selfLimitFen", equalTo(40_000))
                .body("selfLimitNext.selfLimitFen", equalTo(60_000))
                .body("selfLimitNext.from", equalTo("2026-11-24T04:00:00Z"))
                .body("lastChange.toFen", equalTo(40_000));
        assertThat(changes()).isEqualTo(1);
        TestClock.CLOCK.advance(Duration.ofHours(23));
        selfLimit(60_000).statusCode(200); // asking again does not begin it anew
        review();
        line().body("selfLimitFen", equalTo(40_000));
        TestClock.CLOCK.advance(Duration.ofHours(1));
        review();
        line().body("selfLimitFen", equalTo(60_000))
                .body("baseLimitFen", equalTo(100_000))
                .body("availableFen", equalTo(60_000))
                .body("lastChange.action", equalTo("LIMIT_INCREASED"));
        assertThat(changes()).isEqualTo(2);
        selfLimit(-1).statusCode(400).body("errors.field", hasItem("selfLimitFen"));
        authorised(50_000);
        notices("en").body("notices[0].kind", equalTo("SPENDING_REMINDER"));
    }

    private ValidatableResponse selfLimit(long fen) {
        return Calls.shopper(applicant)
                .contentType("application/json")
                .body("{\"selfLimitFen\":" + fen + "}")
                .put("/v1/applicants/" + applicant + "/line/self-limit")
                .then();
    }

    @Test
    @DisplayName(
            "M40 a line is closed only when nothing is owed or reserved, and takes no purchase")
    void closure() {
        String purchase = authorised(500);
        close().statusCode(409).body("detail", containsString("¥5.00"));
        settle(purchase, "cancel", "").statusCode(200);
        close().statusCode(200).body("state", equalTo("CLOSED_BY_SHOPPER"));
        close().statusCode(200);
        purchase(1).body("verdict", equalTo("REFUSED")).body("cause", equalTo("NO_LINE"));
        line().body("availableFen", equalTo(0)).body("lastChange.action", equalTo("CLOSED"));
        // Who closed it may apply again, and begins anew.
        Calls.apply(applicant, Calls.newKey()).then().statusCode(201);
        line().body("state", equalTo("ACTIVE"))
                .body("baseLimitFen", equalTo(300_000))
                .body("lastChange.action", equalTo("OPENED"));
        Calls.apply(applicant, Calls.newKey()).then().statusCode(409);
    }

    private ValidatableResponse close() {
        return Calls.shopper(applicant)
                .contentType("application/json")
                .post("/v1/applicants/" + applicant + "/line/closure")
                .then();
    }

    @Test
    @DisplayName(
            "M36 after three clean cycles and ninety days the limit doubles, and may be refused")
    void theWayUp() throws Exception {
        for (int cycle = 0; cycle < 3; cycle++) {
            happens(LineEvent.Kind.BILL_ISSUED, 10_000, 0);
            TestClock.CLOCK.advance(Duration.ofDays(5));
            happens(LineEvent.Kind.REPAYMENT_MADE, 10_000, 0);
            TestClock.CLOCK.advance(Duration.ofDays(24));
        }
        review();
        line().body("statement.cleanCycles", equalTo(3)).body("baseLimitFen", equalTo(100_000));
        TestClock.CLOCK.set(TestClock.NOON.plus(Duration.ofDays(90)));
        review();
        line().body("baseLimitFen", equalTo(200_000))
                .body("lastChange.action", equalTo("LIMIT_INCREASED"));
        Calls.support()
                .get("/v1/decisions/" + line().extract().path("lastChange.decisionId") + "/replay")
                .then()
                .body("identical", equalTo(true));
        Calls.shopper(applicant)
                .post("/v1/applicants/" + applicant + "/line/increase-refusal")
                .then()
                .statusCode(200)
                .body("baseLimitFen", equalTo(100_000))
                .body("increases", equalTo(false));
        TestClock.CLOCK.advance(Duration.ofDays(400));
        review();
        line().body("baseLimitFen", equalTo(100_000));
    }

    @Test
    void aPersonClosesAndReinstatesAndOnlyPeopleMay() throws Exception {
        String path = "/v1/applicants/" + applicant + "/line/";
        String body = "{\"reason\":\"CASH_OUT_CONFIRMED\",\"statement\":\"seen\"}";
        Calls.shopper(applicant)
                .contentType("application/json")
                .body(body)
                .post(path + "lender-closure")
                .then()
                .statusCode(403);
        Calls.support()
                .contentType("application/json")
                .body(body)
                .post(path + "lender-closure")
                .then()
                .statusCode(204);
        line().body("state", equalTo("CLOSED_BY_LENDER"))
                .body("lastChange.reasons.code", contains("CASH_OUT_CONFIRMED"));
        happens(LineEvent.Kind.REPAYMENT_MADE, 500, 0);
        line().body("creditFen", equalTo(500));
        Calls.support()
                .contentType("application/json")
                .body("{\"statement\":\"a mistake\"}")
                .post(path + "reinstatement")
                .then()
                .statusCode(204);
        line().body("state", equalTo("ACTIVE")).body("baseLimitFen", equalTo(100_000));
    }

    @Test
    void nobodySeesTheLineOfSomebodyElse() {
        String stranger = Calls.newApplicant();
        for (String path : List.of("line", "line/changes", "notices")) {
            Calls.shopper(stranger)
                    .get("/v1/applicants/" + applicant + "/" + path)
                    .then()
                    .statusCode(403);
        }
        Calls.shopper(stranger)
                .get("/v1/applicants/" + stranger + "/line")
                .then()
                .statusCode(200)
                .body("state", equalTo("NONE"))
                .body("lastChange", nullValue());
        Calls.shopper(stranger)
                .contentType("application/json")
                .post("/v1/applicants/" + stranger + "/line/closure")
                .then()
                .statusCode(404);
    }
}
