package dev.kaitong.risk.behaviour.rule;

import static dev.kaitong.risk.testing.Samples.bill;
import static dev.kaitong.risk.testing.Samples.repayment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.risk.behaviour.evidence.Event;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.OverdueReport;
import dev.kaitong.risk.testing.RandomEvents;
import dev.kaitong.risk.testing.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepaymentPatternTest {
    @ParameterizedTest(name = "of 10000 fen {0} were repaid")
    @CsvSource({"0, 0", "1, 1", "999, 1", "1000, 1", "1049, 1", "1050, 0", "10000, 0", "20000, 0"})
    void aMinimumPaymentIsMoreThanNothingAndAtMostATenth(long repaidFen, int row) {
        assertThat(
                        pattern(
                                        bill("2026-01-01T00:00:00Z", 10_000, null),
                                        repayment("2026-01-05T00:00:00Z", repaidFen))
                                .minimumPaymentsInARow())
                .isEqualTo(row);
    }

    @Test
    void partsOfOneBillAreAddedUp() {
        assertThat(
                        pattern(
                                        bill("2026-01-01T00:00:00Z", 10_000, null),
                                        repayment("2026-01-01T00:00:00Z", 600),
                                        repayment("2026-01-05T00:00:00Z", 600))
                                .minimumPaymentsInARow())
                .isZero();
    }

    @Test
    void theLatestBillMayYetBePaidButAnOlderUnpaidOneEndsTheRow() {
        Event[] events = {
            bill("2026-01-01T00:00:00Z", 10_000, null),
            repayment("2026-01-09T00:00:00Z", 1_000),
            bill("2026-02-01T00:00:00Z", 10_000, null)
        };
        assertThat(pattern(events).minimumPaymentsInARow()).isEqualTo(1);
        List<Event> next = new ArrayList<>(List.of(events));
        next.add(bill("2026-03-01T00:00:00Z", 10_000, null));
        assertThat(pattern(next.toArray(Event[]::new)).minimumPaymentsInARow()).isZero();
    }

    @Test
    void aBillOfNothingIsPaid() {
        assertThat(pattern(bill("2026-01-01T00:00:00Z", 0, null)).minimumPaymentsInARow()).isZero();
    }

    @Test
    void whatMayHaveBeenForgottenIsNotCalledAMinimum() {
        List<Event> events = new ArrayList<>();
        events.add(bill("2026-01-01T00:00:00Z", 10_000_000, null));
        Instant first = Instant.parse("2026-01-02T00:00:00Z");
        for (int i = 0; i < Evidence.REPAYMENTS_MAX - 1; i++) {
            events.add(repayment(first.plusSeconds(i).toString(), 1));
        }
        assertThat(pattern(events.toArray(Event[]::new)).minimumPaymentsInARow()).isEqualTo(1);
        events.add(repayment("2026-01-03T00:00:00Z", 1));
        assertThat(pattern(events.toArray(Event[]::new)).minimumPaymentsInARow()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-09T15:59:59Z, 2026-01-10, 0",
        "2026-01-09T16:00:00Z, 2026-01-10, 1",
        "2026-01-10T15:59:59Z, 2026-01-10, 1",
        "2026-01-10T16:00:00Z, 2026-01-10, 0",
        "2026-01-10T12:00:00Z, , 0"
    })
    void theLastDayIsADayInShanghaiThatSomebodyNamed(Instant at, String dueOn, int count) {
        assertThat(
                        pattern(
                                        bill("2026-01-01T00:00:00Z", 100, dueOn),
                                        repayment(at.toString(), 100))
                                .lastDayRepayments())
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-20T00:00:00Z, 100, 500",
        "2026-01-20T00:00:01Z, 100, 400",
        "2026-01-20T00:00:01Z, 500, 0",
        "2026-01-20T00:00:01Z, 600, 0"
    })
    void whatIsRepaidAfterTheReportIsNoLongerOverdue(Instant at, long repaidFen, long overdueFen) {
        assertThat(
                        pattern(
                                        new Event.BillOverdue(
                                                new OverdueReport(
                                                        Instant.parse("2026-01-20T00:00:00Z"),
                                                        10,
                                                        500)),
                                        repayment(at.toString(), repaidFen))
                                .overdueFen())
                .isEqualTo(overdueFen);
    }

    @Test
    void ofNothingNothingFollows() {
        assertThat(pattern()).isEqualTo(new RepaymentPattern(0, 0, 0));
    }

    private static RepaymentPattern pattern(Event... events) {
        return RepaymentPattern.of(RandomEvents.folded(List.of(events)), Samples.RULES);
    }
}
