package dev.kaitong.gateway.line.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.gateway.line.facts.LineEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BillFactsTest {
    private static final Instant START = Instant.parse("2026-01-01T04:00:00Z");

    private static LineEvent event(int day, Kind kind, long fen, int daysPastDue) {
        return new LineEvent(
                "/pay",
                kind + "-" + day + "-" + fen + "-" + daysPastDue,
                "u-1",
                kind,
                START.plus(Duration.ofDays(day)),
                fen,
                daysPastDue,
                null);
    }

    @Test
    void threeBillsPaidInFullAreThreeCleanCycles() {
        List<LineEvent> events = new ArrayList<>();
        for (int month = 0; month < 3; month++) {
            events.add(event(30 * month, Kind.BILL_ISSUED, 1_000, 0));
            events.add(event(30 * month + 5, Kind.REPAYMENT_MADE, 400, 0));
            events.add(event(30 * month + 9, Kind.REPAYMENT_MADE, 600, 0));
        }
        assertThat(BillFacts.fold(events).cleanCycles()).isEqualTo(3);
        events.add(event(90, Kind.BILL_ISSUED, 1_000, 0));
        assertThat(BillFacts.fold(events).cleanCycles()).isEqualTo(3);
        events.add(event(120, Kind.BILL_ISSUED, 1_000, 0)); // the one before was never paid
        assertThat(BillFacts.fold(events).cleanCycles()).isZero();
    }

    @Test
    void graceIsCleanAndBeyondItIsNot() {
        List<LineEvent> events = new ArrayList<>();
        events.add(event(0, Kind.BILL_ISSUED, 1_000, 0));
        events.add(event(13, Kind.BILL_OVERDUE, 1_000, 3));
        events.add(event(14, Kind.REPAYMENT_MADE, 1_000, 0));
        assertThat(BillFacts.fold(events).cleanCycles()).isEqualTo(1);
        events.set(1, event(13, Kind.BILL_OVERDUE, 1_000, 4));
        assertThat(BillFacts.fold(events).cleanCycles()).isZero();
    }

    @Test
    void whatIsOverdueIsCuredByFullRepaymentOnly() {
        List<LineEvent> events = new ArrayList<>();
        events.add(event(0, Kind.BILL_ISSUED, 1_000, 0));
        events.add(event(20, Kind.BILL_OVERDUE, 800, 10));
        assertThat(BillFacts.fold(events).overdue())
                .isEqualTo(new Overdue(LocalDate.of(2026, 1, 11), 800));
        events.add(event(21, Kind.REPAYMENT_MADE, 799, 0));
        assertThat(BillFacts.fold(events).overdue())
                .isEqualTo(new Overdue(LocalDate.of(2026, 1, 11), 1));
        events.add(event(22, Kind.REPAYMENT_MADE, 1, 0));
        assertThat(BillFacts.fold(events).overdue()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void theOrderInWhichEventsComeDoesNotMatter(long seed) {
        Random chance = new Random(seed);
        List<LineEvent> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Kind kind =
                    List.of(Kind.BILL_ISSUED, Kind.BILL_OVERDUE, Kind.REPAYMENT_MADE)
                            .get(chance.nextInt(3));
            events.add(
                    event(
                            chance.nextInt(90),
                            kind,
                            1L + chance.nextInt(2_000),
                            kind == Kind.BILL_OVERDUE ? chance.nextInt(40) : 0));
        }
        BillFacts inOrder = BillFacts.fold(events);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(events, chance);
            assertThat(BillFacts.fold(events)).isEqualTo(inOrder);
        }
    }
}
