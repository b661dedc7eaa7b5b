package dev.kaitong.risk.behaviour.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.risk.behaviour.usage.Mark;
import dev.kaitong.risk.behaviour.usage.Usage;
import dev.kaitong.risk.testing.NaiveHistory;
import dev.kaitong.risk.testing.RandomEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("M30 the folded state is a function of what happened, not of when it was heard")
class FoldTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyOrderOfTheSameEventsGivesTheSameState(long seed) {
        RandomEvents random = new RandomEvents(seed);
        for (int length : new int[] {2, 10, 40, 200, 2_000}) {
            List<Event> events = random.stream(length);
            Evidence inOrder = RandomEvents.folded(events);
            for (int i = 0; i < 4; i++) {
                List<Event> shuffled = new ArrayList<>(events);
                Collections.shuffle(shuffled, random.chance());
                assertThat(RandomEvents.folded(shuffled)).isEqualTo(inOrder);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void theStateSaysWhatTheWholeHistorySays(long seed) {
        RandomEvents random = new RandomEvents(seed);
        for (int i = 0; i < 200; i++) {
            List<Event> events = random.stream(1 + random.chance().nextInt(25));
            Evidence evidence = RandomEvents.folded(events);
            NaiveHistory history = new NaiveHistory(events);
            assertThat(standing(evidence)).isEqualTo(history.standing());
            assertThat(evidence.occurrences()).isEqualTo(history.occurrences());
            assertThat(evidence.bills()).isEqualTo(history.bills());
            assertThat(evidence.repayments()).isEqualTo(history.repayments());
            assertThat(evidence.usage().purchases()).isEqualTo(history.purchases());
            assertThat(
                            evidence.usage().devices().stream()
                                    .map(one -> one.name() + " " + one.at())
                                    .toList())
                    .isEqualTo(history.firstDevices());
        }
    }

    @Test
    void theStateStaysSmallHoweverLongTheHistory() {
        Evidence evidence = Evidence.NONE;
        for (int i = 0; i < 5_000; i++) {
            Instant at = NOON.plusSeconds(i);
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(i);
            evidence = Fold.fold(evidence, new Event.BillIssued(new Bill(at, i, day)));
            evidence = Fold.fold(evidence, new Event.RepaymentMade(Repayment.of(at, i)));
            evidence =
                    Fold.fold(
                            evidence, new Event.ViolationRecorded(new Violation("K" + i, at, day)));
            evidence = Fold.fold(evidence, new Event.ViolationCleared(Clearance.of("K" + i, at)));
        }
        for (Event event : new RandomEvents(1).stream(5_000)) {
            evidence = Fold.fold(evidence, event);
        }
        assertThat(evidence.usage().purchases()).hasSize(Usage.PURCHASES_MAX);
        assertThat(evidence.usage().receipts()).hasSize(Usage.RECEIPTS_MAX);
        assertThat(evidence.usage().refunds()).hasSize(Usage.OTHERS_MAX);
        assertThat(evidence.usage().transfers()).hasSize(Usage.OTHERS_MAX);
        assertThat(evidence.usage().devices()).hasSize(Usage.SEEN_MAX);
        assertThat(evidence.usage().regions()).hasSize(Usage.SEEN_MAX);
        assertThat(evidence.usage().marks(Mark.FAILED_LOGIN)).hasSize(Usage.MARKS_MAX);
        assertThat(evidence.bills()).hasSize(Evidence.BILLS_MAX);
        assertThat(evidence.repayments()).hasSize(Evidence.REPAYMENTS_MAX);
        assertThat(evidence.violations()).hasSize(Evidence.VIOLATIONS_MAX);
        assertThat(evidence.clearances()).hasSize(Evidence.VIOLATIONS_MAX);
        assertThat(evidence.bills().getFirst().amountFen()).isEqualTo(4_999);
    }

    @Test
    void theSameViolationReportedAgainTakesNoRoom() {
        List<Event> reports =
                IntStream.range(0, 100)
                        .<Event>mapToObj(i ->
                                new Event.ViolationRecorded(
                                        new Violation(
                                                "COUPONS",
                                                NOON.plusSeconds(i),
                                                LocalDate.of(2026, 9, 1))))
                        .toList();
        assertThat(RandomEvents.folded(reports).violations())
                .containsExactly(
                        new Violation("COUPONS", NOON.plusSeconds(99), LocalDate.of(2026, 9, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "COUPONS, 2026-03-01T11:59:59Z, true,  a clearance does not reach forward",
        "COUPONS, 2026-03-01T12:00:00Z, false, of the same instant it clears",
        "COUPONS, 2026-03-02T00:00:00Z, false, a later one clears",
        "RESALE,  2026-03-02T00:00:00Z, true,  another kind is another matter",
        ",        2026-03-02T00:00:00Z, false, no kind is every kind",
        ",        2026-03-01T11:59:59Z, true,  nor does that reach forward"
    })
    void aClearanceTakesOffWhatWasRecordedByThen(
            String kind, Instant at, boolean stands, String why) {
        Violation violation = new Violation("COUPONS", NOON, LocalDate.of(2026, 9, 1));
        Evidence evidence =
                RandomEvents.folded(
                        List.of(
                                new Event.ViolationCleared(Clearance.of(kind, at)),
                                new Event.ViolationRecorded(violation)));
        assertThat(evidence.standingViolations()).as(why).hasSize(stands ? 1 : 0);
    }

    @Test
    void theLatestReportOfAnOverdueBillIsKept() {
        OverdueReport early = new OverdueReport(NOON, 1, 100);
        OverdueReport late = new OverdueReport(NOON.plusSeconds(1), 3, 90);
        assertThat(
                        RandomEvents.folded(
                                        List.of(
                                                new Event.BillOverdue(late),
                                                new Event.BillOverdue(early)))
                                .lastOverdue())
                .isEqualTo(late);
    }

    private static List<String> standing(Evidence evidence) {
        return evidence.standingViolations().stream()
                .map(violation -> violation.kind() + " " + violation.expiresOn())
                .sorted()
                .toList();
    }
}
