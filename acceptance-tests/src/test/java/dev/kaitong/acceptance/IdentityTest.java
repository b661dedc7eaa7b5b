package dev.kaitong.acceptance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Is this the person, is the picture complete, is the account in their hands. */
class IdentityTest {
    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);

    private void expect(Applicant applicant, String verdict, String code) {
        calls.feed(applicant);
        calls.decide(applicant)
                .body("verdict", equalTo(verdict))
                .body("reasons.code", hasItem(code));
    }

    @Test
    @DisplayName("M10 a gap is INCOMPLETE, never DECLINED, and names the missing items")
    void aGapIsIncomplete() {
        Applicant applicant = Applicant.inOrder().withProfile(p -> p.remove("address"));
        calls.feed(applicant);
        calls.decide(applicant)
                .body("verdict", equalTo("INCOMPLETE"))
                .body("reasons.code", hasItem("PROFILE_INCOMPLETE"))
                .body("reasons[0].params.items.toString()", containsString("address"));
    }

    @Test
    @DisplayName("M10 somebody unknown to identity is INCOMPLETE, too")
    void nobodyKnownIsIncomplete() {
        calls.decide(Applicant.inOrder()).body("verdict", equalTo("INCOMPLETE"));
    }

    @Test
    @DisplayName("M11 a number whose check digit is wrong is told from a missing one")
    void aWrongNumber() {
        expect(
                Applicant.inOrder().withProfile(p -> p.put("idNumber", "110105194912310021")),
                "INCOMPLETE",
                "ID_NUMBER_INVALID");
    }

    @Test
    @DisplayName("M11 under 18 is refused until the birthday")
    void underAge() {
        LocalDate born = LocalDate.now(Applicant.SHANGHAI).minusYears(18).plusDays(10);
        Applicant applicant =
                calls.feed(
                        Applicant.inOrder()
                                .withProfile(p -> p.put("idNumber", Applicant.idNumber(born, 7))));
        calls.decide(applicant)
                .body("verdict", equalTo("DECLINED"))
                .body("reasons[0].code", equalTo("UNDER_AGE"))
                .body("reasons[0].cure.until", equalTo(born.plusYears(18).toString()));
    }

    @Test
    @DisplayName("M12 a blurred side is named")
    void aBlurredSide() {
        Applicant applicant =
                calls.feed(
                        Applicant.inOrder()
                                .withProfile(p -> p.withObject("/idImage/back").put("blur", 0.31)));
        calls.decide(applicant)
                .body("verdict", equalTo("INCOMPLETE"))
                .body("reasons[0].code", equalTo("ID_IMAGE_UNCLEAR"))
                .body("reasons[0].params.items", equalTo(java.util.List.of("idImage.back")));
    }

    @Test
    @DisplayName("M12 an expired card")
    void anExpiredCard() {
        expect(
                Applicant.inOrder()
                        .withProfile(p -> p.withObject("/idImage").put("expiresOn", "2024-01-01")),
                "INCOMPLETE",
                "ID_EXPIRED");
    }

    @Test
    @DisplayName("M14 a middle dot of another kind is the same name")
    void theSameNameWrittenDifferently() {
        Applicant applicant =
                calls.feed(
                        Applicant.inOrder()
                                .withProfile(p ->
                                        p.put("registeredName", "阿依古丽•买买提")
                                                .put("legalName", "阿依古丽·买买提")));
        calls.decide(applicant).body("verdict", equalTo("APPROVED"));
    }

    @Test
    @DisplayName("M15 a card that does not match is told from a card that was not checked")
    void cards() {
        expect(
                Applicant.inOrder()
                        .withProfile(p -> p.withObject("/bankCard").put("matched", false)),
                "INCOMPLETE",
                "BANK_CARD_MISMATCH");
        Applicant unchecked =
                calls.feed(
                        Applicant.inOrder()
                                .withProfile(
                                        p -> ((ObjectNode) p.get("bankCard")).remove("matched")));
        calls.decide(unchecked)
                .body("verdict", equalTo("INCOMPLETE"))
                .body("reasons.code", not(hasItem("BANK_CARD_MISMATCH")));
    }

    @Test
    @DisplayName("M16 completing the profile decides again by itself, and the line opens")
    void completingOpens() {
        Applicant applicant = Applicant.inOrder().withProfile(p -> p.put("faceCheck", "NOT_DONE"));
        calls.feed(applicant);
        String id =
                calls.decide(applicant)
                        .body("verdict", equalTo("INCOMPLETE"))
                        .extract()
                        .path("applicationId");
        applicant.profile.put("faceCheck", "PASSED");
        calls.putProfile(applicant);
        calls.await(
                applicant.id,
                id,
                Duration.ofSeconds(20),
                response -> "APPROVED".equals(response.path("decision.verdict")));
        calls.asShopper(applicant.id)
                .get(suite.gateway() + "/v1/applicants/" + applicant.id + "/line")
                .then()
                .body("state", equalTo("ACTIVE"));
    }

    @Test
    @DisplayName("M16 the same through the gateway")
    void completingThroughTheGateway() {
        Applicant applicant = Applicant.inOrder().withProfile(p -> p.put("faceCheck", "NOT_DONE"));
        calls.feed(applicant);
        String id = calls.decide(applicant).extract().path("applicationId");
        applicant.profile.put("faceCheck", "PASSED");
        calls.asService()
                .body(applicant.profile.toString())
                .put(suite.gateway() + "/v1/applicants/" + applicant.id + "/profile")
                .then()
                .statusCode(200);
        calls.await(
                applicant.id,
                id,
                Duration.ofSeconds(20),
                response -> "APPROVED".equals(response.path("decision.verdict")));
    }

    @Test
    @DisplayName("M17 a stolen account is held, not refused; recovery opens the way")
    void aStolenAccount() {
        Applicant applicant = calls.feed(Applicant.inOrder());
        event(applicant, "kaitong.account.compromised");
        String id =
                calls.decide(applicant)
                        .body("verdict", equalTo("INCOMPLETE"))
                        .body("reasons[0].code", equalTo("ACCOUNT_COMPROMISED"))
                        .extract()
                        .path("applicationId");
        event(applicant, "kaitong.account.recovered");
        calls.await(
                applicant.id,
                id,
                Duration.ofSeconds(20),
                response -> "APPROVED".equals(response.path("decision.verdict")));
    }

    private void event(Applicant applicant, String type) {
        calls.asService()
                .contentType("application/cloudevents+json")
                .body(
                        "{\"specversion\":\"1.0\",\"id\":\""
                                + java.util.UUID.randomUUID()
                                + "\",\"source\":\"/security\",\"type\":\""
                                + type
                                + "\",\"subject\":\""
                                + applicant.id
                                + "\",\"time\":\""
                                + java.time.Instant.now()
                                + "\",\"data\":{}}")
                .post(suite.identity() + "/events")
                .then()
                .statusCode(202);
    }
}
