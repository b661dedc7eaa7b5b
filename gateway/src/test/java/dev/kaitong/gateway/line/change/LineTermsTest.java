package dev.kaitong.gateway.line.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.contract.Typology;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.line.account.Actor;
import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.line.kept.KnownLine;
import dev.kaitong.gateway.line.kept.Lines;
import dev.kaitong.gateway.linereview.Change;
import dev.kaitong.gateway.linereview.Step;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("What is known and wished of a line stays")
class LineTermsTest extends LineScenario {
    private final Lines lines;
    private final RecordChange recordChange;

    LineTermsTest(LineStage stage, Lines lines, RecordChange recordChange) {
        super(stage);
        this.lines = lines;
        this.recordChange = recordChange;
    }

    @BeforeEach
    void aLine() throws Exception {
        Calls.applied(applicant);
        review();
    }

    private void refuseIncreases() {
        Calls.shopper(applicant).post(path + "/increase-refusal").then().statusCode(200);
    }

    @Test
    @DisplayName("M35 what risk-service answered about an old hold stays known")
    void whatWasAskedStaysKnown() throws Exception {
        signalled(Typology.CASH_OUT, 85, Outcome.FAIL, LocalDate.of(2027, 3, 1));
        line().body("holds.kind", contains("CASH_OUT_REVIEW"))
                .body("baseLimitFen", equalTo(150_000));
        TestClock.CLOCK.advance(Duration.ofDays(30));
        review(); // risk-service says that nothing is left of it
        line().body("holds", empty()).body("baseLimitFen", equalTo(300_000));
        TestClock.CLOCK.advance(Duration.ofDays(1));
        selfLimit(200_000).statusCode(200);
        review();
        line().body("holds", empty())
                .body("baseLimitFen", equalTo(300_000))
                .body("lastChange.limit", equalTo("SELF"));
    }

    @Test
    @DisplayName("M42 a violation holds until its day, which the shopper is told, and not longer")
    void aViolationExpires() throws Exception {
        LocalDate until = LocalDate.of(2026, 12, 1);
        signalled(
                Typology.VIOLATION,
                100,
                Outcome.FAIL,
                until,
                new Reason(ReasonCode.VIOLATION_ON_RECORD, ReasonParams.NONE.withUntil(until)));
        line().body("holds.kind", contains("REGULATORY"))
                .body("holds[0].reviewOn", equalTo("2026-12-01"))
                .body("holds[0].reasons[0].cure.until", equalTo("2026-12-01"))
                .body("lastChange.reasons[0].params.until", equalTo("2026-12-01"));
        TestClock.CLOCK.set(Instant.parse("2026-11-30T15:59:59Z"));
        review();
        line().body("holds.kind", contains("REGULATORY"));
        TestClock.CLOCK.set(Instant.parse("2026-11-30T16:00:00Z"));
        review();
        line().body("holds", empty());
    }

    @Test
    @DisplayName("M36 M43 a review that runs at the same time does not undo what a shopper wished")
    void aWishIsNotOverwritten() throws Exception {
        KnownLine read = lines.find(applicant).orElseThrow();
        refuseIncreases();
        assertThat(lines.putOff(read, read.line(), null)).isFalse();
        assertThat(recordChange.record(raised(read, false), TestClock.NOON)).isFalse();
        line().body("increases", equalTo(false)).body("baseLimitFen", equalTo(300_000));
    }

    @Test
    @DisplayName("M36 a limit does not rise on facts that have changed meanwhile")
    void aRiseIsOfWhatIsKnown() throws Exception {
        KnownLine read = lines.find(applicant).orElseThrow();
        stage.takeLineEvents.voidGood(List.of(applicant));
        assertThat(recordChange.record(raised(read, true), TestClock.NOON)).isFalse();
        line().body("baseLimitFen", equalTo(300_000));
        assertThat(recordChange.record(raised(read, false), TestClock.NOON)).isTrue();
    }

    private static RecordChange.Changes raised(KnownLine read, boolean mustKnowAll) {
        Step step =
                new Step(
                        Change.limit(
                                Change.LimitKind.BASE,
                                Actor.SYSTEM,
                                300_000L,
                                400_000,
                                List.of(),
                                List.of()),
                        read.line().withBaseLimit(400_000, 300_000L, TestClock.NOON).next());
        return new RecordChange.Changes(
                read, List.of(step), null, null, false, mustKnowAll, "base-2026-1", null);
    }

    @Test
    @DisplayName("M40 M43 who opens a line again has his own limit, refusal and holds as before")
    void aLineThatOpensAgain() throws Exception {
        selfLimit(40_000).statusCode(200);
        refuseIncreases();
        support("holds/AFFORDABILITY");
        signalled(Typology.OVERSPENDING, 70, Outcome.REVIEW, LocalDate.of(2027, 3, 1));
        Calls.shopper(applicant)
                .contentType("application/json")
                .post(path + "/closure")
                .then()
                .statusCode(200);
        signalled(Typology.OVERSPENDING, 0, Outcome.PASS, LocalDate.of(2027, 3, 1));
        Calls.apply(applicant, Calls.newKey()).then().statusCode(201);
        review();
        line().body("state", equalTo("ACTIVE"))
                .body("baseLimitFen", equalTo(300_000))
                .body("selfLimitFen", equalTo(40_000))
                .body("availableFen", equalTo(40_000))
                .body("increases", equalTo(false))
                .body("holds.kind", contains("AFFORDABILITY"))
                .body("holds[0].placedBy", equalTo("SUPPORT"));
        purchase(1).body("cause", equalTo("HELD"));
    }

    private void support(String what) {
        Calls.support()
                .contentType("application/json")
                .body("{\"statement\":\"seen\"}")
                .put(path + "/" + what)
                .then()
                .statusCode(204);
    }

    @Test
    @DisplayName("M42 a hold by hand says why; the shopper's own kind is the shopper's")
    void aHoldByHand() {
        support("holds/CASH_OUT_REVIEW");
        purchase(1)
                .body("cause", equalTo("HELD"))
                .body("reasons.code", contains("CASH_OUT_SUSPECTED"));
        Calls.shopper(applicant).put(path + "/hold").then().statusCode(200);
        Calls.support()
                .contentType("application/json")
                .body("{\"statement\":\"seen\"}")
                .put(path + "/holds/SHOPPER")
                .then()
                .statusCode(409);
        Calls.shopper(applicant)
                .delete(path + "/hold")
                .then()
                .statusCode(200)
                .body("holds.kind", contains("CASH_OUT_REVIEW"));
    }

    @Test
    @DisplayName(
            "M41 what is past due is remembered until it is paid, however long ago it was told")
    void whatIsPastDueIsNotForgotten() throws Exception {
        happens(LineEvent.Kind.BILL_OVERDUE, 30_000, 4);
        TestClock.CLOCK.advance(Duration.ofDays(401));
        happens(LineEvent.Kind.REPAYMENT_MADE, 1, 0);
        line().body("delinquency.bucket", equalTo("M6+"))
                .body("delinquency.overdueFen", equalTo(29_999))
                .body("holds.kind", contains("DELINQUENCY"));
    }

    @Test
    @DisplayName("M42 the opening of a line names the decision that opened it")
    void theOpeningNamesItsDecision() {
        String opened = line().extract().path("lastChange.decisionId");
        selfLimit(40_000).statusCode(200);
        String changed = line().extract().path("lastChange.decisionId");
        assertThat(changed).isNotEqualTo(opened);
        Calls.shopper(applicant)
                .get(path + "/changes")
                .then()
                .statusCode(200)
                .body("changes.decisionId", contains(changed, opened));
    }
}
