package dev.kaitong.gateway.application;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Hearings;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.ScriptedAsk;
import dev.kaitong.gateway.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Applying again")
class ApplyAgainTest {
    private final ScriptedAsk ask;
    private final String applicant = Calls.newApplicant();

    ApplyAgainTest(ScriptedAsk ask) {
        this.ask = ask;
    }

    @AfterEach
    void resetTheClock() {
        TestClock.CLOCK.set(TestClock.NOON);
    }

    @Test
    @DisplayName("a cause that is cleared before its time bars nobody beyond the interval")
    void whatWasClearedBarsNobody() {
        ask.on(
                applicant,
                asOf -> Hearings.approving(asOf).violation(LocalDate.of(2027, 11, 1)).hearing());
        Calls.apply(applicant, Calls.newKey())
                .then()
                .body("verdict", equalTo("DECLINED"))
                .body("reapplyFrom", equalTo("2027-11-01"));
        ask.on(applicant, asOf -> Hearings.approving(asOf).hearing());
        TestClock.CLOCK.advance(Duration.ofDays(29));
        Calls.apply(applicant, Calls.newKey())
                .then()
                .body("reasons.code", contains("REAPPLY_TOO_SOON"))
                .body("reapplyFrom", equalTo("2026-12-23"));
        TestClock.CLOCK.advance(Duration.ofDays(1));
        Calls.apply(applicant, Calls.newKey()).then().body("verdict", equalTo("APPROVED"));
    }

    @Test
    @DisplayName("M05 whoever has a line is told by the pre-check where it says why it is as it is")
    void thePreCheckOfAHolderPointsToTheLine() {
        Calls.apply(applicant, Calls.newKey()).then().body("verdict", equalTo("APPROVED"));
        Calls.shopper(applicant)
                .get("/v1/applicants/" + applicant + "/eligibility")
                .then()
                .statusCode(409)
                .body("detail", containsString("/v1/applicants/" + applicant + "/line"));
    }
}
