package dev.kaitong.gateway.redecision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.application.WithdrawApplication;
import dev.kaitong.gateway.application.known.Application;
import dev.kaitong.gateway.application.known.Applications;
import dev.kaitong.gateway.application.making.NextCheck;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Hearings;
import dev.kaitong.gateway.testing.Scripted;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("M61 who waited is told what became of it")
class ToldWhatBecameTest extends RedecisionScenario {
    private final Applications applications;
    private final WithdrawApplication withdrawApplication;

    ToldWhatBecameTest(
            RedecisionStage stage,
            Applications applications,
            WithdrawApplication withdrawApplication) {
        super(stage);
        this.applications = applications;
        this.withdrawApplication = withdrawApplication;
    }

    @Test
    void onceAndInBothLanguages() throws Exception {
        UUID application = pending();
        notices("en").body("notices.size()", equalTo(0));
        stage.ask.on(applicant, asOf -> Hearings.approving(asOf).hearing());
        afterwards(NextCheck.PAUSE_MAX);
        afterwards(NextCheck.PAUSE_MAX);
        String decisionId = read(application).extract().path("decision.decisionId");
        notices("en")
                .body("notices.kind", contains("APPLICATION_APPROVED"))
                .body("notices[0].decisionId", equalTo(decisionId))
                .body("notices[0].detail", containsString("¥3,000"));
        notices("zh-CN").body("notices[0].title", equalTo("您的申请已通过"));
    }

    @Test
    void waitingInVainIsNoRefusalAndOneMayAskAgain() throws Exception {
        pending();
        afterwards(Duration.ofHours(24));
        notices("en")
                .body("notices.kind", contains("APPLICATION_EXPIRED"))
                .body("notices[0].detail", containsString("nothing is recorded against you"));
        notices("zh-CN").body("notices[0].detail", containsString("不会留下任何不良记录"));
    }

    @Test
    void aRefusalComesWithItsReasons() throws Exception {
        incomplete(ReasonCode.PROFILE_INCOMPLETE);
        notices("en").body("notices.size()", equalTo(0));
        stage.ask.on(
                applicant,
                asOf ->
                        Hearings.approving(asOf)
                                .identity(Outcome.FAIL, ReasonCode.UNDER_AGE)
                                .hearing());
        afterwards(NextCheck.SECOND_LOOK);
        notices("en")
                .body("notices.kind", contains("APPLICATION_DECLINED"))
                .body("notices[0].reasons.code", contains("UNDER_AGE"));
    }

    @Test
    @DisplayName("what has moved on to another gap since it was read is taken back all the same")
    void whatMovedOnIsTakenBack() throws Exception {
        UUID id = incomplete(ReasonCode.PROFILE_INCOMPLETE);
        Application before = applications.find(id).orElseThrow();
        gap(ReasonCode.FACE_CHECK_MISSING);
        afterwards(NextCheck.SECOND_LOOK);
        assertThat(withdrawApplication.withdraw(before).decisionNo()).isEqualTo(3);
        read(id).body("verdict", equalTo("WITHDRAWN"));
    }

    private void afterwards(Duration passed) throws Exception {
        later(passed);
        round();
    }

    private ValidatableResponse notices(String language) {
        return Calls.shopper(applicant)
                .header("Accept-Language", language)
                .get("/v1/applicants/" + applicant + "/notices")
                .then()
                .statusCode(200);
    }
}
