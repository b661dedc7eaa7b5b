package dev.kaitong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a limit comes down, through the public API alone. */
class DecreaseTest extends LineScenario {
    @Test
    @DisplayName(
            "M33 M34 M35 M42 spending beyond means lowers the limit by a capped step, explained in"
                    + " both languages; what was authorised stays")
    void overSpending() {
        Applicant applicant = withLine();
        JsonPath before = line(applicant);
        long base = before.getLong("baseLimitFen");
        String authorised = purchase(applicant, 50_000).extract().path("purchaseId");
        beyondMeans(applicant);
        JsonPath after = await(applicant, line -> line.getLong("baseLimitFen") < base);
        assertThat(after.getString("lastChange.action")).isEqualTo("LIMIT_DECREASED");
        int from = after.getInt("lastChange.fromFen");
        int to = after.getInt("lastChange.toFen");
        assertThat(to).isEqualTo(after.getInt("baseLimitFen")).isBetween(from / 2, from - 1);
        assertThat(after.getList("lastChange.reasons.code")).isNotEmpty();
        assertThat(after.getString("lastChange.reasons[0].title")).isNotBlank();
        JsonPath chinese = line(applicant, "zh-CN");
        assertThat(chinese.getString("lastChange.title")).isEqualTo("额度已降低");
        assertThat(chinese.getString("lastChange.reasons[0].title"))
                .isNotBlank()
                .isNotEqualTo(after.getString("lastChange.reasons[0].title"));
        assertThat(notices(applicant, "en")).contains("Limit lowered");
        assertThat(notices(applicant, "zh-CN")).contains("额度已降低");
        calls.asSupport()
                .get(suite.gateway() + "/v1/decisions/" + after.getString("lastChange.decisionId"))
                .then()
                .statusCode(200)
                .body("record.kind", equalTo("LINE_CHANGE"))
                .body("record.change.fromFen", equalTo(from))
                .body("record.change.toFen", equalTo(to))
                .body("record.change.evidence", hasItem(notNullValue()))
                .body("record.strategyVersion", notNullValue());
        settle(authorised, "capture", "").statusCode(200);
        // Five times 95,000 were repaid where nothing was owed.
        assertThat(line(applicant).getLong("creditFen")).isEqualTo(5 * 95_000 - 50_000);
        // The same signal, seen again, takes nothing more.
        send(applicant, "inquiry.made", "{}").statusCode(202);
        assertThat(line(applicant).getLong("baseLimitFen"))
                .isEqualTo(after.getLong("baseLimitFen"));
    }

    /** Five cycles of a full line, minimum payments from borrowed money, and inquiries. */
    private void beyondMeans(Applicant applicant) {
        Instant now = suite.now();
        for (int cycle = 5; cycle >= 1; cycle--) {
            Instant issued = now.minus(Duration.ofDays(30L * cycle));
            sendAt(applicant, issued, "bill.issued", "{\"amountFen\":950000}");
            sendAt(
                    applicant,
                    issued.plus(Duration.ofDays(9)),
                    "repayment.made",
                    "{\"amountFen\":95000,\"source\":\"other_lender\"}");
            sendAt(applicant, issued.plus(Duration.ofDays(10)), "inquiry.made", "{}");
            sendAt(
                    applicant,
                    issued.plus(Duration.ofDays(11)),
                    "purchase.authorised",
                    bought(applicant, cycle, 90_000, 95_000));
        }
        sendAt(applicant, now, "inquiry.made", "{}");
        sendAt(applicant, now, "purchase.authorised", bought(applicant, 9, 40_000, 45_000));
    }

    private static String bought(Applicant applicant, int order, long fen, long availableFen) {
        return "{\"orderId\":\"%s-o%d\",\"merchantId\":\"m-%d\",\"category\":\"electronics\",\"amountFen\":%d,\"availableFen\":%d,\"limitFen\":1000000,\"deviceId\":\"d-%s\",\"region\":\"310000\",\"logistics\":false,\"newAddress\":false}"
                .formatted(applicant.id, order, order, fen, availableFen, applicant.id);
    }

    private void sendAt(Applicant applicant, Instant at, String type, String data) {
        send(eventAt(applicant, UUID.randomUUID().toString(), type, data, at)).statusCode(202);
    }
}
