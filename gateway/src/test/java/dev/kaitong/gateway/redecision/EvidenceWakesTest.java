package dev.kaitong.gateway.redecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.application.making.NextCheck;
import dev.kaitong.gateway.redecision.waking.FollowChanges;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Hearings;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("An application that lacks something is decided when it comes")
class EvidenceWakesTest extends RedecisionScenario {
    EvidenceWakesTest(RedecisionStage stage) {
        super(stage);
    }

    @Test
    @DisplayName(
            "M16 an incomplete application is decided when the evidence changes; the line opens")
    void aChangeWakes() throws Exception {
        UUID application = incomplete();
        stage.followChanges.step(ServiceName.IDENTITY); // whatever others left there
        well();
        stage.changes.changed(ServiceName.IDENTITY, Calls.newApplicant());
        stage.changes.changed(ServiceName.IDENTITY, applicant);
        assertThat(stage.followChanges.step(ServiceName.IDENTITY))
                .isEqualTo(FollowChanges.Step.MORE);
        assertThat(stage.followChanges.step(ServiceName.IDENTITY))
                .isEqualTo(FollowChanges.Step.NOTHING_MORE);
        assertThat(round()).isEqualTo(new Ramp.Round(1, 1));
        read(application).body("verdict", equalTo("APPROVED"));
        assertThat(count("SELECT count(*) FROM line WHERE applicant_id = ?")).isOne();
    }

    @Test
    void aFeedThatIsSilentIsReadFromTheSamePlaceLater() throws Exception {
        incomplete();
        well();
        stage.changes.changed(ServiceName.CREDIT, applicant);
        stage.changes.silent(true);
        assertThat(stage.followChanges.step(ServiceName.CREDIT))
                .isEqualTo(FollowChanges.Step.NO_ANSWER);
        assertThat(round().claimed()).isZero();
        stage.changes.silent(false);
        stage.followChanges.step(ServiceName.CREDIT);
        assertThat(round().claimed()).isOne();
    }

    @Test
    void whatWasMendedBetweenQuestionAndCommitIsSeenAtTheSecondLook() throws Exception {
        UUID application = incomplete();
        well(); // but the change was read before there was anything to wake
        assertThat(round().claimed()).isZero();
        later(NextCheck.SECOND_LOOK);
        round();
        read(application).body("verdict", equalTo("APPROVED"));
    }

    @Test
    void nothingNewIsNoDecision() throws Exception {
        UUID application = incomplete();
        later(NextCheck.SECOND_LOOK);
        assertThat(round()).isEqualTo(new Ramp.Round(1, 1));
        assertThat(count("SELECT count(*) FROM decision WHERE applicant_id = ?")).isOne();
        later(Duration.ofDays(29));
        assertThat(round().claimed()).isZero(); // nobody looks until something changes
        read(application).body("verdict", equalTo("INCOMPLETE"));
    }

    @Test
    void anotherGapIsAnotherDecision() throws Exception {
        UUID application = incomplete();
        stage.ask.on(
                applicant,
                asOf ->
                        Hearings.approving(asOf)
                                .identity(Outcome.INSUFFICIENT, ReasonCode.FACE_CHECK_MISSING)
                                .hearing());
        later(NextCheck.SECOND_LOOK);
        round();
        read(application)
                .body("verdict", equalTo("INCOMPLETE"))
                .body("decision.reasons.code", contains("FACE_CHECK_MISSING"));
        assertThat(count("SELECT count(*) FROM decision WHERE applicant_id = ?")).isEqualTo(2);
    }

    @Test
    void anOutageNeverTurnsAnIncompleteApplicationIntoATicket() throws Exception {
        UUID application = incomplete();
        silent();
        later(NextCheck.SECOND_LOOK);
        assertThat(round()).isEqualTo(new Ramp.Round(1, 0));
        read(application).body("verdict", equalTo("INCOMPLETE"));
        well();
        later(NextCheck.PAUSE_MAX);
        round();
        read(application).body("verdict", equalTo("APPROVED"));
    }

    @Test
    void afterThirtyDaysAnIncompleteApplicationExpires() throws Exception {
        UUID application = incomplete();
        later(NextCheck.SECOND_LOOK);
        round();
        later(Duration.ofDays(30));
        round();
        read(application).body("verdict", equalTo("EXPIRED"));
    }

    @Test
    void aChangeWhileSomebodyLooksIsNotPutOff() throws Exception {
        UUID application = incomplete();
        later(NextCheck.SECOND_LOOK);
        Claim running = claimAsSomebodyElse().getFirst();
        stage.followChanges.wake(applicant); // after the running one asked
        well();
        stage.claims.putOff(running, TestClock.NOON.plus(Duration.ofDays(30)), 0);
        round();
        read(application).body("verdict", equalTo("APPROVED"));
    }
}
