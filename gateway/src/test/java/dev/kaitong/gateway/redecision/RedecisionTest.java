package dev.kaitong.gateway.redecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.application.making.NextCheck;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Hearings;
import dev.kaitong.gateway.testing.Scripted;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("Applications that wait are decided again by themselves")
class RedecisionTest extends RedecisionScenario {
    RedecisionTest(RedecisionStage stage) {
        super(stage);
    }

    @Test
    @DisplayName("M61 a ticket is decided when we are in order again, with its place and its time")
    void aTicketIsDecided() throws Exception {
        UUID application = pending();
        assertThat(round()).isEqualTo(new Ramp.Round(0, 0)); // not due yet
        later(NextCheck.PAUSE_MAX);
        assertThat(round()).isEqualTo(new Ramp.Round(1, 0)); // still silent
        read(application).body("verdict", equalTo("PENDING"));
        well();
        later(NextCheck.PAUSE_MAX);
        assertThat(round()).isEqualTo(new Ramp.Round(1, 1));
        read(application)
                .body("verdict", equalTo("APPROVED"))
                .body("appliedAt", equalTo("2026-11-23T04:00:00Z"))
                .body("decision.decidedAt", equalTo("2026-11-23T04:00:30Z"));
        assertThat(round()).isEqualTo(new Ramp.Round(0, 0));
        assertThat(count("SELECT count(*) FROM line WHERE applicant_id = ?")).isOne();
        assertThat(count("SELECT count(*) FROM decision WHERE applicant_id = ?")).isEqualTo(2);
    }

    @Test
    void aTicketGivesWayToALineThatAnotherApplicationHasOpened() throws Exception {
        UUID application = pending();
        stage.tables.run(
                """
                INSERT INTO line (applicant_id, state, base_limit_fen, application_id, last_action,
                    last_changed_at, decision_id, opened_at)
                VALUES ('%s', 'ACTIVE', 100000, gen_random_uuid(), 'OPENED', now(),
                    gen_random_uuid(), now())\
                """
                        .formatted(applicant));
        well();
        later(NextCheck.PAUSE_MAX);
        assertThat(round()).isEqualTo(new Ramp.Round(1, 1));
        read(application).body("verdict", equalTo("WITHDRAWN"));
        later(LEASE.plus(NextCheck.PAUSE_MAX));
        assertThat(round()).isEqualTo(new Ramp.Round(0, 0));
        assertThat(count("SELECT count(*) FROM line WHERE applicant_id = ?")).isOne();
    }

    @Test
    void theKeyOfATicketGivesTheTicketStill() throws Exception {
        silent();
        String key = Calls.newKey();
        String first = Calls.apply(applicant, key).asString();
        well();
        later(NextCheck.PAUSE_MAX);
        round();
        assertThat(Calls.apply(applicant, key).then().statusCode(202).extract().asString())
                .isEqualTo(first);
    }

    @Test
    @DisplayName("M61 after a day a ticket ends as EXPIRED, never as a refusal")
    void aTicketExpires() throws Exception {
        UUID application = pending();
        later(Duration.ofHours(24).minusMillis(1));
        round();
        read(application).body("verdict", equalTo("PENDING"));
        later(Duration.ofMillis(1));
        round();
        read(application)
                .body("verdict", equalTo("EXPIRED"))
                .body("decision.reasons.size()", equalTo(0));
        well();
        Calls.apply(applicant, Calls.newKey()).then().body("verdict", equalTo("APPROVED"));
    }

    @Test
    void aKnownRefusalDoesNotWaitForTheSilent() throws Exception {
        UUID application = pending();
        stage.ask.on(
                applicant,
                asOf ->
                        Hearings.approving(asOf)
                                .identity(Outcome.FAIL, ReasonCode.UNDER_AGE)
                                .without(ServiceName.CREDIT, Cause.TIMEOUT));
        later(NextCheck.PAUSE_MAX);
        round();
        read(application)
                .body("verdict", equalTo("DECLINED"))
                .body("decision.reasonsComplete", equalTo(false));
    }

    @Test
    @DisplayName("M61 a worker that was killed loses its claim, and the ticket is decided once")
    void aDeadWorkerLosesItsClaim() throws Exception {
        UUID application = pending();
        well();
        later(NextCheck.PAUSE_MAX);
        assertThat(claimAsSomebodyElse()).hasSize(1); // and dies before it asks
        assertThat(round().claimed()).isZero();
        later(LEASE.minusMillis(1));
        assertThat(round().claimed()).isZero();
        later(Duration.ofMillis(1));
        assertThat(round()).isEqualTo(new Ramp.Round(1, 1));
        read(application).body("verdict", equalTo("APPROVED"));
    }

    @Test
    void aWorkerThatWasTakenForDeadChangesNothingMore() throws Exception {
        UUID application = pending();
        well();
        later(NextCheck.PAUSE_MAX);
        Claim slow = claimAsSomebodyElse().getFirst();
        later(LEASE);
        round();
        stage.ask.on(
                applicant,
                asOf ->
                        Hearings.approving(asOf)
                                .credit(Outcome.FAIL, ReasonCode.OWN_LINE_OVERDUE)
                                .hearing());
        stage.redecide.redecide(slow); // wakes up, asks, and comes too late
        read(application).body("verdict", equalTo("APPROVED"));
        assertThat(count("SELECT count(*) FROM decision WHERE applicant_id = ? AND final")).isOne();
    }

    @Test
    void manyWorkersAtOnceMakeOneFinalDecisionOfEach() throws Exception {
        List<String> waiting = IntStream.range(0, 40).mapToObj(_ -> Calls.newApplicant()).toList();
        for (String one : waiting) {
            stage.ask.silence(one, ServiceName.RISK, Cause.BUSY);
            Calls.apply(one, Calls.newKey()).then().statusCode(202);
        }
        waiting.forEach(one -> stage.ask.on(one, asOf -> Hearings.approving(asOf).hearing()));
        later(NextCheck.PAUSE_MAX);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> decided =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> threads.submit(() -> round().done()))
                            .toList();
            int all = 0;
            for (Future<Integer> one : decided) {
                all += one.get();
            }
            assertThat(all).isEqualTo(waiting.size());
        }
        for (String one : waiting) {
            assertThat(
                            stage.tables.count(
                                    "SELECT count(*) FROM decision WHERE applicant_id = ? AND"
                                            + " final",
                                    one))
                    .isOne();
            assertThat(stage.tables.count("SELECT count(*) FROM line WHERE applicant_id = ?", one))
                    .isOne();
        }
    }

    @Test
    void theOldestComesFirst() throws Exception {
        UUID older = pending();
        later(Duration.ofSeconds(1));
        String younger = Calls.newApplicant();
        stage.ask.silence(younger, ServiceName.RISK, Cause.BUSY);
        Calls.apply(younger, Calls.newKey()).then().statusCode(202);
        later(NextCheck.PAUSE_MAX);
        assertThat(claimAsSomebodyElse(1))
                .singleElement()
                .satisfies(
                        claim -> assertThat(claim.application().applicationId()).isEqualTo(older));
    }

    @Test
    void whatWasTakenBackStaysTakenBack() throws Exception {
        UUID application = pending();
        later(NextCheck.PAUSE_MAX);
        Claim running = claimAsSomebodyElse().getFirst();
        Calls.shopper(applicant)
                .post("/v1/applications/" + application + "/withdrawal")
                .then()
                .statusCode(200);
        well();
        stage.redecide.redecide(running);
        read(application).body("verdict", equalTo("WITHDRAWN"));
        assertThat(count("SELECT count(*) FROM line WHERE applicant_id = ?")).isZero();
    }
}
