package dev.kaitong.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How the line is used: the feed, and the facts that need no learning. */
class BehaviourTest {
    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);

    private ValidatableResponse send(Applicant applicant, String id, String type, String data) {
        return calls.asService()
                .contentType("application/cloudevents+json")
                .body(
                        "{\"specversion\":\"1.0\",\"id\":\""
                                + id
                                + "\",\"source\":\"/orders\",\"type\":\""
                                + type
                                + "\",\"subject\":\""
                                + applicant.id
                                + "\",\"time\":\""
                                + Instant.now()
                                + "\",\"data\":"
                                + data
                                + "}")
                .post(suite.risk() + "/events")
                .then();
    }

    @Test
    @DisplayName("M30 an event seen before counts once")
    void onceOnly() {
        Applicant applicant = Applicant.inOrder();
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 3; i++) {
            send(applicant, id, "kaitong.repayment.made", "{\"amountFen\":100,\"source\":\"OWN\"}")
                    .statusCode(202);
        }
    }

    @Test
    @DisplayName("M32 a violation refuses until it expires, and says when")
    void aViolation() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        LocalDate expires = LocalDate.now(Applicant.SHANGHAI).plusDays(40);
        send(
                        applicant,
                        UUID.randomUUID().toString(),
                        "kaitong.violation.recorded",
                        "{\"kind\":\"COUPON_ABUSE\",\"expiresOn\":\"" + expires + "\"}")
                .statusCode(202);
        calls.decide(applicant)
                .body("verdict", equalTo("DECLINED"))
                .body("reasons[0].code", equalTo("VIOLATION_ON_RECORD"))
                .body("reasons[0].source", equalTo("risk"))
                .body(
                        "reasons[0].cure.until",
                        oneOf(expires.toString(), expires.plusDays(1).toString()));
    }
}
