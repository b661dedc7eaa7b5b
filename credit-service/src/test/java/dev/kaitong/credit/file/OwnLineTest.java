package dev.kaitong.credit.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Cure;
import dev.kaitong.contract.CureCode;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.credit.rules.Rules;
import dev.kaitong.credit.score.Account;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.verdict.Assess;
import dev.kaitong.credit.verdict.Cures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M22 what is overdue on the line stays so from month to month, until it is paid")
class OwnLineTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final LineEvent BILL =
            event(LineEvent.Type.BILL_ISSUED, "2026-09-01", 300_000, 0);
    private static final LineEvent OVERDUE =
            event(LineEvent.Type.BILL_OVERDUE, "2026-10-30", 100_000, 20);
    private static final LineEvent NEXT_BILL =
            event(LineEvent.Type.BILL_ISSUED, "2026-11-01", 50_000, 0);

    private static LineEvent event(LineEvent.Type type, String day, long fen, int days) {
        return new LineEvent(type, Instant.parse(day + "T04:00:00Z"), fen, days);
    }

    private static LineEvent paid(String day, long fen) {
        return event(LineEvent.Type.REPAYMENT_MADE, day, fen, 0);
    }

    private static CreditFile file(LineEvent... events) {
        return OwnLine.into(CreditFile.unknown("u-1"), List.of(events));
    }

    private static @Nullable Long overdueFen(CreditFile file) {
        return Assess.assess(file, Rules.live(), NOON).reasons().stream()
                .filter(reason -> reason.code() == ReasonCode.OWN_LINE_OVERDUE)
                .map(Reason::params)
                .map(ReasonParams::amountFen)
                .findFirst()
                .orElse(null);
    }

    @Test
    void aNewBillDoesNotClearIt() {
        assertThat(overdueFen(file(OVERDUE, NEXT_BILL))).isEqualTo(100_000);
    }

    @Test
    void aSmallRepaymentTakesOnlyItsAmountFromIt() {
        assertThat(overdueFen(file(OVERDUE, paid("2026-11-02", 1)))).isEqualTo(99_999);
        assertThat(overdueFen(file(OVERDUE, NEXT_BILL, paid("2026-11-02", 60_000))))
                .isEqualTo(40_000);
    }

    @Test
    void whoPaysWhatIsOverdueIsNotOverdueThoughTheStatementIsLarger() {
        LineEvent bill = event(LineEvent.Type.BILL_ISSUED, "2026-10-01", 300_000, 0);
        assertThat(overdueFen(file(bill, OVERDUE))).isEqualTo(100_000);
        assertThat(overdueFen(file(bill, OVERDUE, paid("2026-10-31", 100_000)))).isNull();
        assertThat(overdueFen(file(BILL, OVERDUE, NEXT_BILL, paid("2026-11-05", 100_000))))
                .isNull();
    }

    @Test
    void aLaterReportTakesThePlaceOfTheEarlier() {
        LineEvent later = event(LineEvent.Type.BILL_OVERDUE, "2026-11-10", 70_000, 31);
        assertThat(overdueFen(file(OVERDUE, later))).isEqualTo(70_000);
    }

    @Test
    void theMonthInWhichItWasLateStaysLate() {
        Account line = file(OVERDUE, NEXT_BILL, paid("2026-11-05", 100_000)).accounts().getFirst();
        assertThat(line.months().getFirst().daysPastDue()).isZero();
        assertThat(line.months().getLast().daysPastDue()).isEqualTo(20);
    }

    @Test
    void theOrderOfTheNewsDoesNotMatter() {
        List<LineEvent> news =
                new ArrayList<>(List.of(BILL, OVERDUE, NEXT_BILL, paid("2026-11-02", 60_000)));
        CreditFile expected = OwnLine.into(CreditFile.unknown("u-1"), news);
        for (int seed = 0; seed < 24; seed++) {
            Collections.shuffle(news, new Random(seed));
            assertThat(OwnLine.into(CreditFile.unknown("u-1"), news)).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("M73 paying what the reason says clears it")
    void theCureClears() {
        CreditFile cured =
                Cures.apply(
                                file(BILL, OVERDUE, NEXT_BILL),
                                NOON,
                                new Cure(
                                        CureCode.REPAY_OVERDUE,
                                        ReasonParams.NONE.withAmountFen(100_000)))
                        .file();
        assertThat(overdueFen(cured)).isNull();
    }

    @Test
    void moreMonthsThanAnAccountHasAreFoldedToTheNewest() {
        LineEvent[] bills = new LineEvent[Account.MONTHS_MAX + 5];
        for (int i = 0; i < bills.length; i++) {
            bills[i] =
                    event(
                            LineEvent.Type.BILL_ISSUED,
                            LocalDate.of(2016, 1, 5).plusMonths(i).toString(),
                            1_000 + i,
                            0);
        }
        Account line = file(bills).accounts().getFirst();
        assertThat(line.months()).hasSize(Account.MONTHS_MAX);
        assertThat(line.months().getFirst().statementFen()).isEqualTo(1_000 + bills.length - 1);
    }
}
