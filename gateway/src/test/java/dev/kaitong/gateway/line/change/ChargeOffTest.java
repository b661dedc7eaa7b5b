package dev.kaitong.gateway.line.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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
@DisplayName("M40 M41 M42 a line that is not paid back")
class ChargeOffTest extends LineScenario {
    ChargeOffTest(LineStage stage) {
        super(stage);
    }

    @BeforeEach
    void opens() throws Exception {
        aLineOfAThousandYuan();
    }

    @Test
    void endsByTimeAloneAndIsRepaidAndMayOpenAgain() throws Exception {
        settle(authorised(30_000), "capture", "").statusCode(200);
        String authorised = authorised(1_000);
        happens(LineEvent.Kind.BILL_ISSUED, 30_000, 0);
        happens(LineEvent.Kind.BILL_OVERDUE, 30_000, 178);
        line().body("state", equalTo("ACTIVE")).body("delinquency.bucket", equalTo("M6"));
        TestClock.CLOCK.advance(Duration.ofDays(2));
        review();
        line().body("state", equalTo("ACTIVE"));
        TestClock.CLOCK.advance(Duration.ofDays(1));
        review();
        line().body("state", equalTo("CHARGED_OFF"))
                .body("delinquency.bucket", equalTo("M6+"))
                .body("lastChange.action", equalTo("CLOSED"))
                .body("lastChange.title", containsString("not paid back"))
                .body("lastChange.reasons.code", contains("OWN_LINE_OVERDUE"))
                .body("availableFen", equalTo(0));
        long changes = changes();
        review();
        assertThat(changes()).isEqualTo(changes);
        notices("zh-CN").body("notices.title", hasItem("额度已终止：长期未还款"));
        purchase(1)
                .body("verdict", equalTo("REFUSED"))
                .body("cause", equalTo("OWED"))
                .body("reasons.code", contains("OWN_LINE_OVERDUE"))
                .body("reasons[0].params.amountFen", equalTo(30_000));
        // What was promised before is kept, and what is paid counts.
        settle(authorised, "capture", "").statusCode(200);
        Calls.apply(applicant, Calls.newKey()).then().statusCode(409);
        happens(LineEvent.Kind.REPAYMENT_MADE, 31_000, 0);
        line().body("state", equalTo("CHARGED_OFF")).body("usedFen", equalTo(0));
        purchase(1).body("cause", equalTo("LINE_CLOSED"));
        Calls.apply(applicant, Calls.newKey()).then().statusCode(201);
        review();
        line().body("state", equalTo("ACTIVE")).body("holds.size()", equalTo(0));
    }
}
