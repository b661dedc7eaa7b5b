package dev.kaitong.acceptance;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kaitong.contract.ServiceName;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nobody is refused because of us. */
class SystemBusyTest {
    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);

    @Test
    @DisplayName(
            "M60 M61 without credit-service an application is PENDING with a ticket, and decided by"
                    + " itself when it is back")
    void anOutageIsNoRefusal() {
        Applicant good = calls.feed(Applicant.inOrder());
        Applicant minor =
                calls.feed(
                        Applicant.inOrder()
                                .withProfile(p ->
                                        p.put(
                                                "idNumber",
                                                Applicant.idNumber(
                                                        java.time.LocalDate.now(Applicant.SHANGHAI)
                                                                .minusYears(17),
                                                        3))));
        Applicant late = Applicant.inOrder();
        ((ObjectNode) late.file.get("accounts").get(0)).put("source", "OWN_LINE");
        ((ObjectNode) late.months().get(0)).put("daysPastDue", 20).put("paidFen", 0);
        calls.feed(late);
        String goodId;
        String lateId;
        suite.stop(ServiceName.CREDIT);
        try {
            goodId =
                    calls.apply(good)
                            .statusCode(202)
                            .header("Retry-After", notNullValue())
                            .header("Location", notNullValue())
                            .body("verdict", equalTo("PENDING"))
                            .body("ticket", notNullValue())
                            .body(
                                    "gates.find { it.service == 'credit' }.outcome",
                                    equalTo("UNAVAILABLE"))
                            .body("reasons.source", not(hasItem("credit")))
                            .extract()
                            .path("applicationId");
            String again = calls.apply(good).statusCode(202).extract().path("applicationId");
            org.assertj.core.api.Assertions.assertThat(again).isEqualTo(goodId);
            lateId =
                    calls.apply(late)
                            .statusCode(202)
                            .body("verdict", equalTo("PENDING"))
                            .extract()
                            .path("applicationId");
            calls.apply(minor)
                    .statusCode(201)
                    .body("verdict", equalTo("DECLINED"))
                    .body("reasons.code", equalTo(java.util.List.of("UNDER_AGE")));
            io.restassured.RestAssured.given()
                    .get(suite.gateway() + "/v1/status")
                    .then()
                    .statusCode(200)
                    .body("parts", not(empty()));
        } finally {
            suite.start(ServiceName.CREDIT);
        }
        calls.await(
                good.id,
                goodId,
                Duration.ofSeconds(60),
                response -> "APPROVED".equals(response.path("decision.verdict")));
        calls.await(
                        late.id,
                        lateId,
                        Duration.ofSeconds(60),
                        response -> "DECLINED".equals(response.path("decision.verdict")))
                .body("decision.reasons[0].code", equalTo("OWN_LINE_OVERDUE"));
    }

    @Test
    @DisplayName("M61 a ticket survives the gateway's death")
    void aTicketSurvives() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        suite.stop(ServiceName.RISK);
        String id;
        try {
            id = calls.apply(applicant).statusCode(202).extract().path("applicationId");
            suite.killAndRestartGateway();
            calls.application(applicant.id, id)
                    .then()
                    .statusCode(200)
                    .body("decision.verdict", equalTo("PENDING"));
        } finally {
            suite.start(ServiceName.RISK);
        }
        calls.await(
                applicant.id,
                id,
                Duration.ofSeconds(60),
                response -> "APPROVED".equals(response.path("decision.verdict")));
    }
}
