package dev.kaitong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a line is used for, and what is owed on it, through the public API alone. */
class LineUseTest extends LineScenario {
    private static void addsUp(JsonPath line, long limit) {
        assertThat(
                        line.getLong("usedFen")
                                + line.getLong("reservedFen")
                                + line.getLong("availableFen"))
                .isEqualTo(limit);
    }

    @Test
    @DisplayName(
            "M37 M44 purchases are exact under 64 clients: used, reserved and available add up")
    void purchases() throws Exception {
        Applicant applicant = withLine();
        long limit = line(applicant).getLong("baseLimitFen");
        long each = limit / 40 + 7;
        List<String> authorised = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(64)) {
            List<Future<Response>> answers =
                    IntStream.range(0, 64)
                            .mapToObj(_ ->
                                    clients.submit(
                                            () -> purchase(applicant, each).extract().response()))
                            .toList();
            for (Future<Response> answer : answers) {
                String verdict = answer.get().path("verdict");
                if ("AUTHORISED".equals(verdict)) {
                    authorised.add(answer.get().path("purchaseId"));
                } else {
                    assertThat(verdict).isEqualTo("REFUSED");
                    assertThat(answer.get().<String>path("cause")).isEqualTo("OVER_AVAILABLE");
                }
            }
        }
        assertThat((long) authorised.size()).isEqualTo(limit / each);
        JsonPath full = line(applicant);
        assertThat(full.getLong("reservedFen")).isEqualTo(authorised.size() * each);
        addsUp(full, limit);
        settle(authorised.get(0), "capture", "{}").statusCode(200);
        settle(authorised.get(1), "cancel", "{}").statusCode(200);
        settle(authorised.get(0), "refund", "{\"amountFen\":7}").statusCode(200);
        JsonPath after = line(applicant);
        assertThat(after.getLong("usedFen")).isEqualTo(each - 7);
        assertThat(after.getLong("reservedFen")).isEqualTo((authorised.size() - 2) * each);
        addsUp(after, limit);
        String key = UUID.randomUUID().toString();
        String first = purchase(applicant, 1, key).statusCode(201).extract().asString();
        assertThat(purchase(applicant, 1, key).statusCode(201).extract().asString())
                .isEqualTo(first);
        purchase(applicant, 2, key).statusCode(422);
    }

    @Test
    @DisplayName(
            "M41 overdue walks through grace, M1, M2 and back; each step shows its reason in both"
                    + " languages")
    void delinquency() {
        Applicant applicant = withLine();
        send(applicant, "bill.issued", "{\"amountFen\":5000}").statusCode(202);
        overdue(applicant, 3);
        assertThat(await(applicant, bucket("C")).getList("holds")).isEmpty();
        overdue(applicant, 4);
        JsonPath late = await(applicant, heldFor("DELINQUENCY"));
        assertThat(late.getString("delinquency.bucket")).isEqualTo("M1");
        assertThat(late.getString("lastChange.reasons[0].detail")).contains("¥50.00");
        overdue(applicant, 31);
        await(applicant, bucket("M2"));
        send(applicant, "repayment.made", "{\"amountFen\":4999,\"source\":\"OWN\"}")
                .statusCode(202);
        await(applicant, heldFor("DELINQUENCY"));
        send(applicant, "repayment.made", "{\"amountFen\":1,\"source\":\"OWN\"}").statusCode(202);
        await(applicant, heldFor());
        await(applicant, bucket("C"));
        assertThat(notices(applicant, "zh-CN").toString().toLowerCase(Locale.ROOT)).contains("逾期");
    }

    private void overdue(Applicant applicant, int days) {
        send(applicant, "bill.overdue", "{\"daysPastDue\":" + days + ",\"amountFen\":5000}")
                .statusCode(202);
    }

    private static Predicate<JsonPath> bucket(String name) {
        return line -> name.equals(line.getString("delinquency.bucket"));
    }

    @Test
    @DisplayName(
            "M40 M43 one's own limit is lower at once and higher after a cooling-off; the base"
                    + " limit never moves")
    void selfLimitAndClosure() {
        Applicant applicant = withLine();
        long base = line(applicant).getLong("baseLimitFen");
        selfLimit(applicant, 500).body("availableFen", equalTo(500));
        purchase(applicant, 501)
                .body("verdict", equalTo("REFUSED"))
                .body("cause", equalTo("OVER_SELF_LIMIT"));
        selfLimit(applicant, 900)
                .body("selfLimitFen", equalTo(500))
                .body("selfLimitNext.selfLimitFen", equalTo(900));
        assertThat(line(applicant).getLong("baseLimitFen")).isEqualTo(base);
        String id = purchase(applicant, 400).extract().path("purchaseId");
        close(applicant).statusCode(409).body("detail", containsString("¥4.00"));
        settle(id, "cancel", "{}").statusCode(200);
        close(applicant).statusCode(200).body("state", equalTo("CLOSED_BY_SHOPPER"));
        send(applicant, "repayment.made", "{\"amountFen\":100,\"source\":\"OWN\"}").statusCode(202);
        assertThat(line(applicant).getLong("creditFen")).isEqualTo(100);
        purchase(applicant, 1).body("cause", equalTo("LINE_CLOSED"));
    }

    private ValidatableResponse selfLimit(Applicant applicant, long fen) {
        return calls.asShopper(applicant.id)
                .body("{\"selfLimitFen\":" + fen + "}")
                .put(suite.gateway() + "/v1/applicants/" + applicant.id + "/line/self-limit")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse close(Applicant applicant) {
        return calls.asShopper(applicant.id)
                .post(suite.gateway() + "/v1/applicants/" + applicant.id + "/line/closure")
                .then();
    }
}
