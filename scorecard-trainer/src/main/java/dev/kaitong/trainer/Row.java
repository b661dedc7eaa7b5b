package dev.kaitong.trainer;

import dev.kaitong.credit.score.Account;
import dev.kaitong.credit.score.AccountSource;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * One person of the data.
 *
 * @param file the credit file: one card, six months, newest first, amounts in NT$ cents (only
 *     ratios to the limit are used)
 * @param defaulted whether the person defaulted in the following month
 * @param sex 1 or 2; for the fairness report only, never for training
 * @param education 0 to 6; for the fairness report only, never for training
 * @param marriage 0 to 3; for the fairness report only, never for training
 * @param age years; for the fairness report only, never for training
 */
public record Row(
        CreditFile file, boolean defaulted, int sex, int education, int marriage, int age) {
    private static final YearMonth NEWEST = YearMonth.of(2005, 9);
    private static final int MONTHS = 6;
    private static final int FEN = 100;
    private static final int DAYS_A_MONTH = 30;

    /** Reads a line of the file, whose columns stand in the order of its header. */
    static Row of(String line) {
        long[] cells = new long[25];
        int at = 0;
        for (String cell : line.split(",", -1)) {
            cells[at++] = Long.parseLong(cell);
        }
        List<Month> months = new ArrayList<>();
        for (int back = 0; back < MONTHS; back++) {
            int daysPastDue = (int) Math.max(0, cells[6 + back]) * DAYS_A_MONTH;
            months.add(
                    new Month(
                            NEWEST.minusMonths(back),
                            cells[12 + back] * FEN,
                            cells[18 + back] * FEN,
                            daysPastDue));
        }
        Account card =
                new Account(AccountSource.CARD, LocalDate.of(2005, 4, 1), cells[1] * FEN, months);
        CreditFile file =
                new CreditFile("row-" + cells[0], null, false, List.of(card), List.of(), List.of());
        return new Row(
                file,
                cells[24] == 1,
                (int) cells[2],
                (int) cells[3],
                (int) cells[4],
                (int) cells[5]);
    }
}
