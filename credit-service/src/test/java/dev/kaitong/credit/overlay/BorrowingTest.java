package dev.kaitong.credit.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.credit.score.Account;
import dev.kaitong.credit.score.AccountSource;
import dev.kaitong.credit.score.Files;
import dev.kaitong.credit.score.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M25 Old debt repaid with new debt")
class BorrowingTest {
    private static final YearMonth NEWEST = YearMonth.of(2026, 10);
    private static final Account CARD =
            Files.account(AccountSource.CARD, 2_000_000, 1_000_000, 400_000);

    /** A loan elsewhere with these statements, newest first, opened long ago. */
    private static Account loan(AccountSource source, long... statementsFen) {
        return loan(source, LocalDate.of(2018, 5, 1), statementsFen);
    }

    private static Account loan(AccountSource source, LocalDate opened, long... statementsFen) {
        List<Month> months = new ArrayList<>();
        for (int back = 0; back < statementsFen.length; back++) {
            months.add(new Month(NEWEST.minusMonths(back), statementsFen[back], 0, 0));
        }
        return new Account(source, opened, 5_000_000, months);
    }

    private static int months(Account... accounts) {
        return Borrowing.monthsRepaidByNewDebt(Files.file(null, accounts));
    }

    @Test
    void risesByAtLeastHalfOfWhatIsPaidElsewhereCount() {
        assertThat(months(CARD, loan(AccountSource.OTHER_LENDER, 600_000, 400_000, 200_000, 0)))
                .isEqualTo(3);
        assertThat(months(CARD, loan(AccountSource.OTHER_LENDER, 599_999, 400_000, 200_001, 0)))
                .isEqualTo(1);
    }

    @Test
    void aLoanThatRunsOffIsNone() {
        assertThat(months(CARD, loan(AccountSource.OTHER_LENDER, 100_000, 200_000, 300_000)))
                .isZero();
        assertThat(months(CARD, loan(AccountSource.OTHER_LENDER, 100_000, 100_000, 100_000)))
                .isZero();
    }

    @Test
    void aNewAccountIsNewDebtInTheMonthOfItsOpeningOnly() {
        assertThat(
                        months(
                                CARD,
                                loan(
                                        AccountSource.OTHER_LENDER,
                                        LocalDate.of(2026, 10, 9),
                                        900_000)))
                .isEqualTo(1);
        assertThat(
                        months(
                                CARD,
                                loan(
                                        AccountSource.OTHER_LENDER,
                                        LocalDate.of(2026, 9, 30),
                                        900_000)))
                .isZero();
    }

    @Test
    void olderMonthsCardsAndMonthsWithoutAnythingRepaidDoNotCount() {
        assertThat(months(CARD, loan(AccountSource.OTHER_LENDER, 900, 900, 900, 900_000, 0)))
                .isZero();
        assertThat(months(CARD, loan(AccountSource.CARD, 900_000, 500_000, 0))).isZero();
        assertThat(months(loan(AccountSource.OTHER_LENDER, 900_000, 500_000, 0))).isZero();
        assertThat(months()).isZero();
    }

    @Test
    void aGapInTheMonthsTellsNothing() {
        Account gap =
                new Account(
                        AccountSource.OTHER_LENDER,
                        LocalDate.of(2018, 5, 1),
                        0,
                        List.of(
                                new Month(NEWEST, 900_000, 0, 0),
                                new Month(NEWEST.minusMonths(2), 0, 0, 0)));
        assertThat(months(CARD, gap)).isZero();
    }
}
