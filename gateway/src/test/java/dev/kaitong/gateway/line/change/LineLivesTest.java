package dev.kaitong.gateway.line.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Typology;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.decisionlog.chain.VerifyLog;
import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("A line lives")
class LineLivesTest extends LineScenario {
    private final VerifyLog verifyLog;

    LineLivesTest(LineStage stage, VerifyLog verifyLog) {
        super(stage);
        this.verifyLog = verifyLog;
    }

    @BeforeEach
    void opens() throws Exception {
        aLineOfAThousandYuan();
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
        stage.tables.run("ALTER TABLE decision DISABLE TRIGGER decision_append_only");
        stage.tables.run(
                "UPDATE decision SET verdict = 'HOLD_PLACED' WHERE decision_id = '"
                        + decisionId
                        + "'");
        assertThat(verifyLog.verify().findings()).hasSize(1);
        stage.tables.run(
                "UPDATE decision SET verdict = 'LIMIT_DECREASED' WHERE decision_id = '"
                        + decisionId
                        + "'");
        stage.tables.run("ALTER TABLE decision ENABLE TRIGGER decision_append_only");
        assertThat(verifyLog.verify().findings()).isEmpty();
    }

    @Test
    @DisplayName("M35 many that look at once, and one that died, act once")
    void exactlyOnce() throws Exception {
        stage.signals.raise(applicant, Typology.OVERSPENDING, 70, Outcome.REVIEW, now());
        stage.followSignals.step();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> rounds =
                    IntStream.range(0, 16)
                            .mapToObj(_ -> threads.submit(stage.worker::round))
                            .toList();
            for (Future<Integer> round : rounds) {
                round.get();
            }
        }
        line().body("baseLimitFen", equalTo(75_000));
        assertThat(changes()).isEqualTo(1);
        // A worker claimed it and was killed: the claim runs out, and somebody else reviews.
        stage.signals.raise(applicant, Typology.CASH_OUT, 70, Outcome.REVIEW, now());
        stage.followSignals.step();
        stage.tables.run(
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

    @Test
    void whatBecameKnownBeforeTheLineOpenedHoldsItAsSoonAsItOpens() throws Exception {
        String another = Calls.newApplicant();
        stage.takeLineEvents.take(
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
