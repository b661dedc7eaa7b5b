package dev.kaitong.credit.overlay;

import dev.kaitong.credit.score.Account;
import dev.kaitong.credit.score.AccountSource;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Old debt repaid with new debt, month by month: what is owed to other lenders rose by at least
 * half of what was paid elsewhere in the same month. Instalments of a loan that only runs off are
 * none.
 */
final class Borrowing {
    /** Newest months that are looked at. */
    static final int MONTHS = 3;

    private final long[] borrowedFen = new long[MONTHS];
    private final long[] repaidFen = new long[MONTHS];

    private Borrowing() {}

    /** In how many of the newest three months new debt repaid old. */
    static int monthsRepaidByNewDebt(CreditFile file) {
        List<Account> accounts = file.accounts();
        @Nullable YearMonth newest = null;
        boolean otherLender = false;
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            if (!account.months().isEmpty()) {
                YearMonth month = account.months().getFirst().month();
                newest = newest == null || month.isAfter(newest) ? month : newest;
                otherLender |= account.source() == AccountSource.OTHER_LENDER;
            }
        }
        if (newest == null || !otherLender) {
            return 0;
        }
        Borrowing borrowing = new Borrowing();
        for (int i = 0; i < accounts.size(); i++) {
            borrowing.add(accounts.get(i), newest);
        }
        return borrowing.months();
    }

    private void add(Account account, YearMonth newest) {
        List<Month> months = account.months();
        for (int m = 0; m < months.size(); m++) {
            Month month = months.get(m);
            int back = Math.toIntExact(month.month().until(newest, ChronoUnit.MONTHS));
            if (back >= MONTHS) {
                return;
            }
            long risenFen =
                    account.source() == AccountSource.OTHER_LENDER
                            ? risenFen(
                                    account,
                                    month,
                                    m + 1 < months.size() ? months.get(m + 1) : null)
                            : 0;
            if (risenFen > 0) {
                borrowedFen[back] += risenFen;
            } else {
                repaidFen[back] += month.paidFen();
            }
        }
    }

    /** By how much a month owes more than the one before; a new account owes all of it newly. */
    private static long risenFen(Account account, Month month, @Nullable Month before) {
        if (before != null) {
            return before.month().plusMonths(1).equals(month.month())
                    ? month.statementFen() - Math.max(0, before.statementFen())
                    : 0;
        }
        LocalDate opened = account.openedOn();
        return YearMonth.from(opened).equals(month.month()) ? month.statementFen() : 0;
    }

    private int months() {
        int months = 0;
        for (int back = 0; back < MONTHS; back++) {
            boolean repaidByIt =
                    repaidFen[back] > 0
                            && borrowedFen[back] > 0
                            && borrowedFen[back] >= repaidFen[back] / 2;
            months += repaidByIt ? 1 : 0;
        }
        return months;
    }
}
