package dev.kaitong.gateway.redecision;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Hearings;
import dev.kaitong.gateway.testing.TestClock;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An applicant who waits, nobody beside him, and a clock that is set. */
abstract class RedecisionScenario {
    static final int MOST = 16;

    static final Duration LEASE = Duration.ofSeconds(30);

    // Fields of it would be read too early: tests are made once before anything is injected.
    final RedecisionStage stage;
    final String applicant = Calls.newApplicant();

    RedecisionScenario(RedecisionStage stage) {
        this.stage = stage;
    }

    @BeforeEach
    void nobodyElseWaits() {
        stage.tables.run("UPDATE application SET next_check_at = NULL");
    }

    @AfterEach
    void resetTheClock() {
        TestClock.CLOCK.set(TestClock.NOON);
    }

    UUID pending() {
        silent();
        return Calls.applied(applicant);
    }

    UUID incomplete() {
        return incomplete(ReasonCode.PROFILE_INCOMPLETE);
    }

    UUID incomplete(ReasonCode code) {
        gap(code);
        return Calls.applied(applicant);
    }

    void gap(ReasonCode code) {
        stage.ask.on(
                applicant,
                asOf -> Hearings.approving(asOf).identity(Outcome.INSUFFICIENT, code).hearing());
    }

    void silent() {
        stage.ask.on(applicant, _ -> Hearings.silent(Cause.BREAKER_OPEN));
    }

    void well() {
        stage.ask.on(applicant, asOf -> Hearings.approving(asOf).hearing());
    }

    Ramp.Round round() throws SQLException, InterruptedException, ExecutionException {
        return stage.worker.round(MOST);
    }

    List<Claim> claimAsSomebodyElse() throws SQLException {
        return claimAsSomebodyElse(MOST);
    }

    List<Claim> claimAsSomebodyElse(int most) throws SQLException {
        Instant now = TestClock.CLOCK.instant();
        return stage.claims.claim(now, now.plus(LEASE), most, UUID.randomUUID());
    }

    long count(String sql) {
        return stage.tables.count(sql, applicant);
    }

    ValidatableResponse read(UUID application) {
        return Calls.shopper(applicant)
                .get("/v1/applications/" + application)
                .then()
                .statusCode(200);
    }

    static void later(Duration by) {
        TestClock.CLOCK.advance(by);
    }
}
