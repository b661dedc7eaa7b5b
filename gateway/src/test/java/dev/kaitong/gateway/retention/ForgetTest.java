package dev.kaitong.gateway.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.edge.testing.PostgresResource;
import dev.kaitong.edge.testing.Tokens;
import dev.kaitong.gateway.line.event.TakeLineEvents;
import dev.kaitong.gateway.line.facts.LineEvent;
import dev.kaitong.gateway.testing.Calls;
import dev.kaitong.gateway.testing.Scripted;
import dev.kaitong.gateway.testing.Tables;
import dev.kaitong.gateway.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Scripted.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Tokens.class)
@DisplayName("What is old is forgotten, what is needed is kept")
class ForgetTest {
    private final Forget forget;
    private final TakeLineEvents takeLineEvents;
    private final Tables tables;
    private final String applicant = Calls.newApplicant();

    ForgetTest(Forget forget, TakeLineEvents takeLineEvents, Tables tables) {
        this.forget = forget;
        this.takeLineEvents = takeLineEvents;
        this.tables = tables;
    }

    @BeforeEach
    void aLine() {
        TestClock.CLOCK.set(TestClock.NOON);
        Calls.applied(applicant);
    }

    @AfterEach
    void noonAgain() {
        TestClock.CLOCK.set(TestClock.NOON);
    }

    @Test
    void eventsUnlessSomebodyIsPastDue() throws Exception {
        happens(LineEvent.Kind.BILL_ISSUED, 500, 0);
        TestClock.CLOCK.advance(Duration.ofDays(801));
        forget.run();
        assertThat(events()).isEqualTo(1);
        TestClock.CLOCK.advance(Duration.ofMillis(1));
        forget.run();
        assertThat(events()).isZero();
        happens(LineEvent.Kind.BILL_OVERDUE, 500, 9);
        TestClock.CLOCK.advance(Duration.ofDays(900));
        forget.run();
        assertThat(events()).isEqualTo(1);
        happens(LineEvent.Kind.REPAYMENT_MADE, 500, 0);
        forget.run();
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void purchasesWithTheirRefundsUnlessMoneyIsReserved() throws Exception {
        String settled = bought();
        settle(settled, "capture");
        settle(settled, "refund");
        String reserved = bought();
        TestClock.CLOCK.advance(Duration.ofDays(1_096));
        forget.run();
        assertThat(purchases()).isEqualTo(2);
        TestClock.CLOCK.advance(Duration.ofMillis(1));
        forget.run();
        assertThat(purchases()).isEqualTo(1);
        assertThat(
                        tables.count(
                                "SELECT count(*) FROM purchase_refund WHERE purchase_id = ?::uuid",
                                settled))
                .isZero();
        Calls.service().get("/v1/purchases/" + reserved).then().statusCode(200);
    }

    @Test
    void noticesAfterTwoYears() throws Exception {
        tables.run(
                "INSERT INTO notice (notice_id, applicant_id, at, told) VALUES ('"
                        + UUID.randomUUID()
                        + "', '"
                        + applicant
                        + "', '"
                        + TestClock.NOON
                        + "', '{}')");
        TestClock.CLOCK.advance(Duration.ofDays(730));
        forget.run();
        assertThat(notices()).isEqualTo(1);
        TestClock.CLOCK.advance(Duration.ofMillis(1));
        forget.run();
        assertThat(notices()).isZero();
    }

    private void happens(LineEvent.Kind kind, long fen, int days) throws Exception {
        takeLineEvents.take(
                List.of(
                        new LineEvent(
                                "/pay",
                                UUID.randomUUID().toString(),
                                applicant,
                                kind,
                                TestClock.CLOCK.instant(),
                                fen,
                                days,
                                null)));
    }

    private String bought() {
        return Calls.service()
                .header("Idempotency-Key", Calls.newKey())
                .contentType("application/json")
                .body(
                        "{\"applicantId\":\"%s\",\"orderId\":\"o-1\",\"merchantId\":\"m-1\",\"amountFen\":100}"
                                .formatted(applicant))
                .post("/v1/purchases")
                .then()
                .statusCode(201)
                .extract()
                .path("purchaseId");
    }

    private static void settle(String id, String how) {
        Calls.service()
                .contentType("application/json")
                .body("")
                .post("/v1/purchases/" + id + "/" + how)
                .then()
                .statusCode(200);
    }

    private long events() {
        return tables.count("SELECT count(*) FROM line_event WHERE applicant_id = ?", applicant);
    }

    private long purchases() {
        return tables.count("SELECT count(*) FROM purchase WHERE applicant_id = ?", applicant);
    }

    private long notices() {
        return tables.count("SELECT count(*) FROM notice WHERE applicant_id = ?", applicant);
    }
}
