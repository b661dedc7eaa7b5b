package dev.kaitong.credit.score;

import java.util.List;

/**
 * The last six months of a file, all accounts combined month by month: statements, payments and
 * limits are added, days past due is the worst. The window ends with the newest month of any
 * account. The scorecard was trained on files with one card of six months, for which this is the
 * card itself.
 */
final class Window {
    /** Months that count. */
    static final int MONTHS = 6;

    private static final int SERIOUSLY_LATE_DAYS = 60;
    private static final int DAYS_A_MONTH = 30;

    final long[] statementFen = new long[MONTHS];
    final long[] paidFen = new long[MONTHS];

    /** The same of the accounts whose limits are known: only these are held against limits. */
    final long[] limitedStatementFen = new long[MONTHS];

    final long[] limitedPaidFen = new long[MONTHS];
    final int[] monthsLate = new int[MONTHS];
    final boolean[] seriouslyLate = new boolean[MONTHS];
    final boolean[] known = new boolean[MONTHS];

    /** Months of which a card or line is known, and those in which one had anything to pay. */
    final boolean[] revolving = new boolean[MONTHS];

    final boolean[] revolvingOwed = new boolean[MONTHS];

    /** Months of the window that some account has. */
    int months;

    /** Limits of the accounts that have a month in the window. */
    long limitFen;

    Window(CreditFile file) {
        List<Account> accounts = file.accounts();
        int newest = newestMonth(accounts);
        for (int a = 0; a < accounts.size(); a++) {
            add(accounts.get(a), newest);
        }
    }

    /** Whether no month is missing. */
    boolean full() {
        return months == MONTHS;
    }

    /**
     * How many further months make it full: until the newest gap, or the beginning of the history,
     * has left the window.
     */
    int monthsLacking() {
        for (int back = 0; back < MONTHS; back++) {
            if (!known[back]) {
                return MONTHS - back;
            }
        }
        return 0;
    }

    private void add(Account account, int newest) {
        List<Month> all = account.months();
        for (int m = 0; m < all.size(); m++) {
            Month month = all.get(m);
            int back = newest - index(month);
            if (back >= MONTHS) {
                return;
            }
            if (m == 0) {
                limitFen += account.limitFen();
            }
            months += known[back] ? 0 : 1;
            known[back] = true;
            if (account.source() == AccountSource.CARD
                    || account.source() == AccountSource.OWN_LINE) {
                revolving[back] = true;
                revolvingOwed[back] |= month.statementFen() > 0;
            }
            statementFen[back] += month.statementFen();
            paidFen[back] += month.paidFen();
            if (!account.isWithoutLimit()) {
                limitedStatementFen[back] += month.statementFen();
                limitedPaidFen[back] += month.paidFen();
            }
            monthsLate[back] = Math.max(monthsLate[back], month.daysPastDue() / DAYS_A_MONTH);
            seriouslyLate[back] |= month.daysPastDue() >= SERIOUSLY_LATE_DAYS;
        }
    }

    private static int newestMonth(List<Account> accounts) {
        int newest = Integer.MIN_VALUE;
        for (int a = 0; a < accounts.size(); a++) {
            List<Month> months = accounts.get(a).months();
            if (!months.isEmpty()) {
                newest = Math.max(newest, index(months.getFirst()));
            }
        }
        return newest;
    }

    private static int index(Month month) {
        return month.month().getYear() * 12 + month.month().getMonthValue();
    }
}
