package dev.kaitong.credit.score;

import dev.kaitong.contract.Checks;
import java.time.YearMonth;

/**
 * One month of an account.
 *
 * @param month the calendar month
 * @param statementFen the statement of the month in fen; negative when the account is in credit
 * @param paidFen what was paid in the month, towards the statement of the month before, in fen, 0
 *     or more
 * @param daysPastDue days past due at its end, 0 to 3,650
 */
public record Month(YearMonth month, long statementFen, long paidFen, int daysPastDue) {
    /** Largest amount, in fen. */
    public static final long AMOUNT_MAX_FEN = Bounds.MOST_FEN;

    /** Most days past due: ten years. */
    public static final int DAYS_MAX = 3_650;

    public Month {
        Checks.present("month", month);
        Bounds.month("month", month);
        Checks.between("statementFen", statementFen, -Bounds.MOST_FEN, Bounds.MOST_FEN);
        Checks.between("paidFen", paidFen, 0, Bounds.MOST_FEN);
        Checks.between("daysPastDue", daysPastDue, 0, DAYS_MAX);
    }
}
