package dev.kaitong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What credit evidence does beside the history of one's own cards, and what one can do about it.
 */
class CreditEvidenceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SuiteUnderTest suite = SuiteUnderTest.running();
    private final Calls calls = new Calls(suite);
    private final LocalDate today = LocalDate.now(Applicant.SHANGHAI);

    private ValidatableResponse assess(Applicant applicant) {
        return calls.asService()
                .body("{\"applicantId\":\"" + applicant.id + "\"}")
                .post(suite.credit() + "/assessments")
                .then()
                .statusCode(200);
    }

    private static Applicant late(int... daysPastDueNewestFirst) {
        Applicant applicant = Applicant.inOrder();
        for (int i = 0; i < daysPastDueNewestFirst.length; i++) {
            if (daysPastDueNewestFirst[i] > 0) {
                ((ObjectNode) applicant.months().get(i))
                        .put("daysPastDue", daysPastDueNewestFirst[i])
                        .put("paidFen", 0);
            }
        }
        return applicant;
    }

    private static Applicant withRecord(@Nullable LocalDate endedOn, boolean disputed) {
        Applicant applicant = Applicant.inOrder();
        ObjectNode record =
                applicant.file.withArray("adverseRecords").addObject().put("source", "platform-b");
        record.put("kind", "LOAN_DEFAULT").put("disputed", disputed).put("consentId", "c-7");
        record.put("asOf", LocalDate.now(Applicant.SHANGHAI).toString());
        if (endedOn != null) {
            record.put("endedOn", endedOn.toString());
        }
        return applicant;
    }

    private static void otherLender(Applicant applicant, long... statementsNewestFirst) {
        ObjectNode account = applicant.file.withArray("accounts").addObject();
        account.put("source", "OTHER_LENDER").put("openedOn", "2020-01-01").put("limitFen", 0);
        YearMonth newest = YearMonth.now(Applicant.SHANGHAI).minusMonths(1);
        for (int back = 0; back < statementsNewestFirst.length; back++) {
            account.withArray("months")
                    .addObject()
                    .put("month", newest.minusMonths(back).toString())
                    .put("statementFen", statementsNewestFirst[back])
                    .put("paidFen", statementsNewestFirst[back])
                    .put("daysPastDue", 0);
        }
    }

    private void inquiries(Applicant applicant, int count) {
        for (int i = 0; i < count; i++) {
            applicant
                    .file
                    .withArray("inquiries")
                    .addObject()
                    .put("on", today.minusDays(i).toString())
                    .put("by", "lender-" + i);
        }
    }

    @Test
    @DisplayName("M22 overdue with a card declines with the amount to repay; repaid, it is gone")
    void overdueElsewhere() {
        Applicant applicant = calls.feed(late(90, 60, 30));
        calls.decide(applicant)
                .body("verdict", equalTo("DECLINED"))
                .body("reasons.code", hasItem("OTHER_LENDER_OVERDUE"))
                .body(
                        "reasons.find{it.code=='OTHER_LENDER_OVERDUE'}.params.amountFen",
                        equalTo(1_500_000))
                .body(
                        "reasons.find{it.code=='OTHER_LENDER_OVERDUE'}.cure.code",
                        equalTo("REPAY_OVERDUE"));
        ((ObjectNode) applicant.months().get(0)).put("daysPastDue", 0).put("paidFen", 1_500_000);
        calls.feed(applicant);
        assess(applicant).body("reasons.code", not(hasItem("OTHER_LENDER_OVERDUE")));
    }

    @Test
    @DisplayName("M22 a serious delay cured just now says until when; half a year later it is gone")
    void curedTooRecently() {
        Applicant recent = calls.feed(late(0, 90, 90));
        calls.decide(recent)
                .body("verdict", equalTo("REFERRED"))
                .body("reasons.code", hasItem("CURED_TOO_RECENTLY"))
                .body("reasons.find{it.code=='CURED_TOO_RECENTLY'}.params.until", notNullValue())
                .body(
                        "reasons.find{it.code=='CURED_TOO_RECENTLY'}.cure.code",
                        equalTo("WAIT_UNTIL"));
        Applicant aged = Applicant.inOrder();
        YearMonth before = YearMonth.now(Applicant.SHANGHAI).minusMonths(7);
        aged.months()
                .addObject()
                .put("month", before.toString())
                .put("statementFen", 1_500_000)
                .put("paidFen", 0)
                .put("daysPastDue", 90);
        calls.feed(aged);
        calls.decide(aged).body("verdict", equalTo("APPROVED"));
    }

    @Test
    @DisplayName(
            "M23 M27 an open record on another platform brings a person, not a machine's refusal")
    void anOpenRecord() {
        Applicant applicant = calls.feed(withRecord(null, false));
        calls.decide(applicant)
                .body("verdict", equalTo("REFERRED"))
                .body("reasons[0].code", equalTo("ADVERSE_RECORD_ELSEWHERE"))
                .body("reasons[0].source", equalTo("credit"))
                .body("reasons[0].params.source", equalTo("platform-b"))
                .body("reasons[0].cure.code", equalTo("SETTLE_OR_DISPUTE"));
    }

    @Test
    @DisplayName(
            "M23 a disputed record is not held against anybody, nor one that ended five years ago")
    void recordsThatDoNotCount() {
        int clean = assess(calls.feed(Applicant.inOrder())).extract().path("measures.score");
        assess(calls.feed(withRecord(null, true))).body("measures.score", equalTo(clean));
        assess(calls.feed(withRecord(today.minusYears(5), false)))
                .body("measures.score", equalTo(clean));
        assess(calls.feed(withRecord(today.minusYears(5).plusDays(1), false)))
                .body("measures.score", lessThan(clean));
        calls.decide(calls.feed(withRecord(null, true))).body("verdict", equalTo("APPROVED"));
    }

    @Test
    @DisplayName(
            "M25 many inquiries and many lenders at once are named with their numbers and cures")
    void manyInquiriesAndLenders() {
        Applicant applicant = Applicant.inOrder();
        inquiries(applicant, 12);
        for (int i = 0; i < 8; i++) {
            otherLender(applicant, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000);
        }
        calls.feed(applicant);
        calls.decide(applicant)
                .body("verdict", equalTo("REFERRED"))
                .body("reasons.code", hasItems("TOO_MANY_INQUIRIES", "TOO_MANY_LENDERS"))
                .body("reasons.find{it.code=='TOO_MANY_INQUIRIES'}.params.count", equalTo(12))
                .body("reasons.find{it.code=='TOO_MANY_INQUIRIES'}.params.until", notNullValue())
                .body("reasons.find{it.code=='TOO_MANY_LENDERS'}.params.count", equalTo(8))
                .body(
                        "reasons.find{it.code=='TOO_MANY_LENDERS'}.cure.code",
                        equalTo("SETTLE_ACCOUNTS"));
    }

    @Test
    @DisplayName("M25 old debt repaid with new debt is named")
    void borrowingToRepay() {
        Applicant applicant = Applicant.inOrder();
        inquiries(applicant, 12);
        otherLender(applicant, 3_000_000, 2_000_000, 1_000_000, 0, 0, 0);
        applicant.file.put("monthlyIncomeFen", 3_000_000);
        calls.feed(applicant);
        calls.decide(applicant)
                .body("verdict", equalTo("REFERRED"))
                .body("reasons.code", hasItem("BORROWING_TO_REPAY"))
                .body(
                        "reasons.find{it.code=='BORROWING_TO_REPAY'}.cure.code",
                        equalTo("REPAY_FROM_OWN_FUNDS"));
    }

    @Test
    @DisplayName("M26 two good months are no reason against anybody")
    void aShortHistory() {
        Applicant applicant = Applicant.inOrder();
        while (applicant.months().size() > 2) {
            applicant.months().remove(2);
        }
        calls.feed(applicant);
        calls.decide(applicant).body("verdict", equalTo("APPROVED"));
        assess(applicant).body("reasons.size()", equalTo(0));
    }

    @Test
    @DisplayName("M28 M73 applying the cure of each reason really raises the score")
    void curesMoveTheScore() throws JsonProcessingException {
        Applicant applicant = late(0, 90, 90);
        inquiries(applicant, 8);
        calls.feed(applicant);
        JsonNode before = JSON.readTree(assess(applicant).extract().asString());
        assertThat(before.get("reasons").size()).isGreaterThanOrEqualTo(3);
        int previousLost = Integer.MAX_VALUE;
        for (JsonNode reason : before.get("reasons")) {
            int lost = reason.at("/params/pointsLost").intValue();
            assertThat(lost).isBetween(1, previousLost);
            previousLost = lost;
            ObjectNode body = JSON.createObjectNode().put("asOf", before.get("asOf").asText());
            body.set("evidence", before.get("evidence"));
            body.withArray("cures")
                    .addObject()
                    .put("code", cureOf(reason.get("code").asText()))
                    .set("params", reason.get("params"));
            calls.asService()
                    .body(body.toString())
                    .post(suite.credit() + "/evaluations")
                    .then()
                    .statusCode(200)
                    .body("measures.score", greaterThan(before.at("/measures/score").intValue()));
        }
        calls.decide(applicant).body("reasons.size()", lessThanOrEqualTo(4));
    }

    private static String cureOf(String reason) {
        return switch (reason) {
            case "REPEATED_LATE_PAYMENT" -> "PAY_ON_TIME";
            case "CURED_TOO_RECENTLY", "TOO_MANY_INQUIRIES" -> "WAIT_UNTIL";
            case "PAYMENTS_TOO_LOW" -> "PAY_IN_FULL";
            default -> throw new AssertionError(reason);
        };
    }
}
