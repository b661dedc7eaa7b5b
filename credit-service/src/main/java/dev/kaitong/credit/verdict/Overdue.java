package dev.kaitong.credit.verdict;

import dev.kaitong.credit.score.Account;
import dev.kaitong.credit.score.AccountSource;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.Month;
import java.util.List;

/** What is past due now, by the newest month of each account. */
final class Overdue {
    private Overdue() {}

    /**
     * Amount past due at a source in fen, 0 when nothing is; within the days of grace nothing is.
     */
    static long amountFen(CreditFile file, AccountSource source, int graceDays) {
        long sum = 0;
        List<Account> accounts = file.accounts();
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            if (account.source() == source && !account.months().isEmpty()) {
                Month newest = account.months().getFirst();
                sum += newest.daysPastDue() > graceDays ? Math.max(1, owedFen(account, newest)) : 0;
            }
        }
        return sum;
    }

    /** Amount past due at cards and other lenders in fen. */
    static long elsewhereFen(CreditFile file) {
        return amountFen(file, AccountSource.CARD, 0)
                + amountFen(file, AccountSource.OTHER_LENDER, 0);
    }

    private static long owedFen(Account account, Month newest) {
        Long told = account.overdueFen();
        return told == null ? newest.statementFen() - newest.paidFen() : told;
    }
}
