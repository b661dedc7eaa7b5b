package dev.kaitong.risk.behaviour.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kaitong.risk.behaviour.usage.Usage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecordsTest {
    private static final Instant AT = Instant.EPOCH;
    private static final LocalDate DAY = LocalDate.EPOCH;

    @Test
    void aFactThatCannotBeIsRefusedByName() {
        refused("amountFen", () -> new Bill(AT, -1, null));
        refused("amountFen", () -> Repayment.of(AT, -1));
        refused("amountFen", () -> new OverdueReport(AT, 0, -1));
        refused("daysPastDue", () -> new OverdueReport(AT, -1, 0));
        refused("kind", () -> new Violation(" ", AT, DAY));
        refused("kind", () -> Clearance.of("", AT));
        refused("kind", () -> new Violation("a\u0001b", AT, DAY));
        refused("kind", () -> new Violation("a\ud800", AT, DAY));
        refused("kind", () -> new Violation("\ud840\udc00".repeat(65), AT, DAY));
        refused("count", () -> new Occurrences(0, AT));
        refused("type", () -> new Event.Counted(EventType.BILL_ISSUED, AT));
    }

    @Test
    void aKindIsAnyWordThatCanBeStored() {
        for (String kind : List.of("A", "x".repeat(64), "\ud840\udc00".repeat(64), "薅羊毛")) {
            assertThat(new Violation(kind, AT, DAY).kind()).isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, false", "1900-01-01, true", "9999-12-31, true", "+10000-01-01, false"})
    void aDayLiesInTheEra(LocalDate day, boolean good) {
        ThrowingCallable making = () -> new Violation("A", AT, day);
        if (good) {
            assertThatCode(making).doesNotThrowAnyException();
        } else {
            refused("expiresOn", making);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1899-12-31T23:59:59.999999999Z, false",
        "1900-01-01T00:00:00Z, true",
        "9999-12-30T23:59:59.999999999Z, true",
        "9999-12-31T00:00:00Z, false"
    })
    void anInstantLiesInTheEra(Instant at, boolean good) {
        for (ThrowingCallable making :
                List.<ThrowingCallable>of(
                        () -> Repayment.of(at, 0),
                        () -> new OverdueReport(at, 0, 0),
                        () -> Clearance.of(null, at))) {
            if (good) {
                assertThatCode(making).doesNotThrowAnyException();
            } else {
                refused("at", making);
            }
        }
    }

    @Test
    void nothingIsLongerThanItsLimit() {
        Bill bill = new Bill(AT, 0, null);
        refused("bills", () -> withBills(Collections.nCopies(Evidence.BILLS_MAX + 1, bill)));
        assertThat(withBills(Collections.nCopies(Evidence.BILLS_MAX, bill)).bills())
                .hasSize(Evidence.BILLS_MAX);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyTypeIsFoundByItsNameOnTheWire(EventType type) {
        assertThat(EventType.of(type.wireName())).contains(type);
        assertThat(type.wireName()).matches("kaitong\\.[a-z]+\\.[a-z]+");
    }

    @Test
    void anUnknownTypeIsNone() {
        assertThat(EventType.of("kaitong.unknown")).isEmpty();
    }

    private static Evidence withBills(List<Bill> bills) {
        return new Evidence(Map.of(), List.of(), List.of(), bills, List.of(), null, Usage.NONE);
    }

    private static void refused(String field, ThrowingCallable making) {
        assertThatIllegalArgumentException()
                .isThrownBy(making)
                .withMessageStartingWith(field + ":");
    }
}
