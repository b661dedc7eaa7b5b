package dev.kaitong.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * One line from its opening to its recovery, through the public API alone, over five months: the
 * suite is one of its own, whose clocks are moved.
 */
class LineStoryTest extends LineScenario {
    private static final SuiteUnderTest OWN = SuiteUnderTest.ofItsOwn("story");
    private static final long OPENED = 100_000;
    private static final Duration A_MONTH = Duration.ofDays(31);

    private final Applicant applicant = Applicant.inOrder();
    private final String merchant = "m-" + applicant.id;

    LineStoryTest() {
        super(OWN);
    }

    @AfterAll
    static void close() {
        OWN.close();
    }

    @Test
    @DisplayName(
            "M30 M31 M35 M36 M37 M40 M41 M42 M44 M17 the story of a line: opened, used well,"
                + " raised; reviewed for cash-out and cleared; stolen and recovered; overdue and"
                + " cured")
    void theStory() throws IOException {
        opens();
        isUsedWellAndRises();
        looksLikeCashOutAndIsCleared();
        isStolenAndRecovered();
        isOverdueAndCured();
    }

    private void opens() {
        calls.feed(applicant);
        calls.asShopper(applicant.id)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        "{\"applicantId\":\"%s\",\"scene\":\"TMALL\",\"requestedLimitFen\":%d}"
                                .formatted(applicant.id, OPENED))
                .post(suite.gateway() + "/v1/applications")
                .then()
                .statusCode(201)
                .body("verdict", equalTo("APPROVED"))
                .body("limitFen", equalTo((int) OPENED));
        assertThat(line(applicant).getString("state")).isEqualTo("ACTIVE");
    }

    private void isUsedWellAndRises() throws IOException {
        for (int cycle = 1; cycle <= 3; cycle++) {
            buy(20_000, "books", true);
            send(applicant, "bill.issued", bill(20_000)).statusCode(202);
            pass(A_MONTH.dividedBy(3));
            send(applicant, "repayment.made", "{\"amountFen\":20000,\"source\":\"OWN\"}")
                    .statusCode(202);
            int cycles = cycle;
            await(applicant, line -> line.getInt("statement.cleanCycles") == cycles);
            assertThat(line(applicant).getLong("baseLimitFen")).isEqualTo(OPENED);
            fileOfToday();
            pass(A_MONTH.multipliedBy(2).dividedBy(3));
        }
        JsonPath raised = await(applicant, line -> line.getLong("baseLimitFen") > OPENED);
        assertThat(raised.getLong("baseLimitFen")).isEqualTo(2 * OPENED);
        assertThat(raised.getString("lastChange.action")).isEqualTo("LIMIT_INCREASED");
        addsUp(raised);
        said("¥2,000.00", "¥2,000.00");
        assertThat(notices(applicant, "en")).contains("Limit raised");
        assertThat(notices(applicant, "zh-CN")).contains("额度已提高");
    }

    private void looksLikeCashOutAndIsCleared() throws IOException {
        String one = buy(120_000, "electronics", true);
        send(applicant, "goods.received", received(one, 3_000, true)).statusCode(202);
        send(applicant, "repayment.made", "{\"amountFen\":120000,\"source\":\"OWN\"}")
                .statusCode(202);
        String two = buy(100_000, "electronics", true);
        String three = buy(90_000, "electronics", false);
        send(applicant, "goods.received", received(three, 5, false)).statusCode(202);
        JsonPath held = await(applicant, heldFor("CASH_OUT_REVIEW"));
        assertThat(held.getList("holds[0].reasons.code")).contains("CASH_OUT_SUSPECTED");
        assertThat(held.getString("holds[0].reasons[0].title"))
                .isEqualTo("Transactions look like cash-out");
        assertThat(line(applicant, "zh-CN").getString("holds[0].reasons[0].title"))
                .isEqualTo("疑似套现交易");
        assertThat(held.getString("holds[0].reasons[0].cure.code")).isEqualTo("PROVE_PURCHASES");
        assertThat(held.toString()).doesNotContain("threshold");
        purchase(applicant, 1).body("verdict", equalTo("REFUSED")).body("cause", equalTo("HELD"));
        for (String order : List.of(two, three)) {
            send(
                            applicant,
                            "violation.cleared",
                            "{\"kind\":\"CASH_OUT\",\"orderId\":\"" + order + "\"}")
                    .statusCode(202);
        }
        JsonPath cleared = await(applicant, heldFor());
        assertThat(cleared.getLong("baseLimitFen")).isEqualTo(2 * OPENED);
        assertThat(cleared.getLong("usedFen")).isEqualTo(190_000);
        addsUp(cleared);
        assertThat(notices(applicant, "zh-CN").toString()).contains("暂停已解除：核查完成");
        // A further purchase is decided as before.
        String id = purchase(applicant, 1_000).extract().path("purchaseId");
        awaitPurchase(id, "AUTHORISED");
        settle(id, "cancel", "").statusCode(200);
    }

    private void isStolenAndRecovered() {
        JsonPath before = line(applicant);
        int score = score();
        send(applicant, "account.compromised", "{}").statusCode(202);
        JsonPath held = await(applicant, heldFor("SECURITY"));
        assertThat(held.getString("holds[0].reasons[0].code")).isEqualTo("ACCOUNT_COMPROMISED");
        assertThat(held.getString("holds[0].reasons[0].title"))
                .isEqualTo("Account may be stolen: protective hold");
        assertThat(line(applicant, "zh-CN").getString("holds[0].reasons[0].title"))
                .isEqualTo("账户疑似被盗，已保护性冻结");
        addsUp(held);
        assertThat(score()).isEqualTo(score);
        send(applicant, "credentials.reset", "{}").statusCode(202);
        send(applicant, "account.recovered", "{}").statusCode(202);
        JsonPath after = await(applicant, heldFor());
        assertThat(score()).isEqualTo(score);
        assertThat(scores()).last().isEqualTo(score);
        for (String amount : List.of("baseLimitFen", "availableFen", "usedFen", "reservedFen")) {
            assertThat(after.getLong(amount)).as(amount).isEqualTo(before.getLong(amount));
        }
    }

    private void isOverdueAndCured() throws IOException {
        send(applicant, "bill.issued", bill(190_000)).statusCode(202);
        pass(Duration.ofDays(23));
        overdue(3);
        JsonPath grace = await(applicant, bucket("C"));
        assertThat(grace.getList("holds")).isEmpty();
        assertThat(grace.getInt("delinquency.daysPastDue")).isEqualTo(3);
        addsUp(grace);
        pass(Duration.ofDays(1));
        overdue(4);
        JsonPath late = await(applicant, heldFor("DELINQUENCY"));
        assertThat(late.getString("delinquency.bucket")).isEqualTo("M1");
        overdueBy("¥1,900.00");
        // Nobody tells of it: the days pass by themselves.
        pass(Duration.ofDays(27));
        await(applicant, bucket("M2"));
        overdueBy("¥1,900.00");
        send(applicant, "repayment.made", "{\"amountFen\":189999,\"source\":\"OWN\"}")
                .statusCode(202);
        await(applicant, line -> line.getLong("usedFen") == 1);
        await(
                applicant,
                line ->
                        line.getList("holds.kind").equals(List.of("DELINQUENCY"))
                                && line.getString("holds[0].reasons[0].detail").contains("¥0.01"));
        overdueBy("¥0.01");
        send(applicant, "repayment.made", "{\"amountFen\":1,\"source\":\"OWN\"}").statusCode(202);
        JsonPath cured = await(applicant, heldFor());
        await(applicant, bucket("C"));
        assertThat(cured.getLong("availableFen")).isEqualTo(2 * OPENED);
        addsUp(cured);
        assertThat(cured.getString("lastChange.action")).isEqualTo("HOLD_RELEASED");
        awaitPurchase(purchase(applicant, 1_000).extract().path("purchaseId"), "AUTHORISED");
    }

    /** The hold says so in both languages, and the sums stay right. */
    private void overdueBy(String amount) {
        JsonPath english = line(applicant);
        assertThat(english.getString("holds[0].reasons[0].title"))
                .isEqualTo("Payment overdue on this line");
        assertThat(english.getString("holds[0].reasons[0].detail")).contains(amount);
        JsonPath chinese = line(applicant, "zh-CN");
        assertThat(chinese.getString("holds[0].reasons[0].title")).isEqualTo("本产品当前逾期");
        assertThat(chinese.getString("holds[0].reasons[0].detail")).contains(amount);
        addsUp(english);
    }

    /** Authorised and captured as an order system does it; its order's number. */
    private String buy(long fen, String category, boolean logistics) {
        String order = "o-" + UUID.randomUUID();
        String id =
                calls.asService()
                        .header("Idempotency-Key", order)
                        .body(
                                "{\"applicantId\":\"%s\",\"orderId\":\"%s\",\"merchantId\":\"%s\",\"amountFen\":%d,\"category\":\"%s\",\"deviceId\":\"d-%s\",\"region\":\"110105\",\"logistics\":%b,\"newAddress\":false}"
                                        .formatted(
                                                applicant.id,
                                                order,
                                                merchant,
                                                fen,
                                                category,
                                                applicant.id,
                                                logistics))
                        .post(suite.gateway() + "/v1/purchases")
                        .then()
                        .statusCode(oneOf(201, 202))
                        .extract()
                        .path("purchaseId");
        // For the gateway risk-service has been silent since before the clocks were moved, until it
        // hears of it again: it waits then, and is decided by itself.
        awaitPurchase(id, "AUTHORISED");
        settle(id, "capture", "").statusCode(200);
        return order;
    }

    private String received(String order, int lagMinutes, boolean logistics) {
        return "{\"orderId\":\"%s\",\"merchantId\":\"%s\",\"lagMinutes\":%d,\"logistics\":%b}"
                .formatted(order, merchant, lagMinutes, logistics);
    }

    private String bill(long fen) {
        return "{\"amountFen\":%d,\"dueOn\":\"%s\"}".formatted(fen, today().plusDays(20));
    }

    private void overdue(int days) {
        send(applicant, "bill.overdue", "{\"daysPastDue\":" + days + ",\"amountFen\":190000}")
                .statusCode(202);
    }

    private static Predicate<JsonPath> bucket(String name) {
        return line -> name.equals(line.getString("delinquency.bucket"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(suite.now(), Applicant.SHANGHAI);
    }

    private void pass(Duration time) throws IOException {
        suite.pass(time);
    }

    /** As a credit bureau would, month by month. */
    private void fileOfToday() {
        YearMonth newest = YearMonth.from(today()).minusMonths(1);
        for (int back = 0; back < 6; back++) {
            ((com.fasterxml.jackson.databind.node.ObjectNode) applicant.months().get(back))
                    .put("month", newest.minusMonths(back).toString());
        }
        calls.asService()
                .body(applicant.file.toString())
                .put(suite.credit() + "/files/" + applicant.id)
                .then()
                .statusCode(200);
    }

    private int score() {
        return calls.assess(suite.credit(), applicant).extract().path("measures.score");
    }

    private List<Integer> scores() {
        return calls.asService()
                .get(suite.credit() + "/files/" + applicant.id + "/scores")
                .then()
                .statusCode(200)
                .extract()
                .path("scores.score");
    }

    private void said(String english, String chinese) {
        assertThat(line(applicant).getString("lastChange.detail")).contains(english);
        assertThat(line(applicant, "zh-CN").getString("lastChange.detail")).contains(chinese);
    }

    private static void addsUp(JsonPath line) {
        assertThat(
                        line.getLong("usedFen")
                                + line.getLong("reservedFen")
                                + line.getLong("availableFen"))
                .isEqualTo(line.getLong("baseLimitFen"));
    }
}
