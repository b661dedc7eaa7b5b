package dev.kaitong.gateway.line.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("What is owed on a line, and what its shopper wishes")
class LineOwesTest extends LineScenario {
    LineOwesTest(LineStage stage) {
        super(stage);
    }

    @BeforeEach
    void opens() throws Exception {
        aLineOfAThousandYuan();
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

    @Test
    @DisplayName(
            "M40 a line is closed only when nothing is owed or reserved, and takes no purchase")
    void closure() {
        String purchase = authorised(500);
        close().statusCode(409).body("detail", containsString("¥5.00"));
        settle(purchase, "cancel", "").statusCode(200);
        close().statusCode(200).body("state", equalTo("CLOSED_BY_SHOPPER"));
        close().statusCode(200);
        purchase(1).body("verdict", equalTo("REFUSED")).body("cause", equalTo("LINE_CLOSED"));
        line().body("availableFen", equalTo(0)).body("lastChange.action", equalTo("CLOSED"));
        // Who closed it may apply again, and begins anew.
        Calls.apply(applicant, Calls.newKey()).then().statusCode(201);
        line().body("state", equalTo("ACTIVE"))
                .body("baseLimitFen", equalTo(300_000))
                .body("lastChange.action", equalTo("OPENED"));
        Calls.apply(applicant, Calls.newKey()).then().statusCode(409);
    }
}
