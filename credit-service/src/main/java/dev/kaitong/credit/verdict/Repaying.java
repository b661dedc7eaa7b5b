package dev.kaitong.credit.verdict;

import dev.kaitong.credit.score.Account;
import dev.kaitong.credit.score.AccountSource;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What paying changes in the accounts of a file. */
final class Repaying {
    /** Months back to which an account counts as in use. */
    private static final int RECENT = 6;

    private Repaying() {}

    static CreditFile withAccounts(CreditFile file, UnaryOperator<Account> change) {
        return new CreditFile(
                file.applicantId(),
                file.monthlyIncomeFen(),
                file.incomeVerified(),
                file.accounts().stream()
                        .map(account ->
                                account.months().isEmpty() ? account : change.apply(account))
                        .toList(),
                file.adverseRecords(),
                file.inquiries());
    }

    /** What is overdue now is paid. */
    static CreditFile overdue(CreditFile file) {
        return withAccounts(
                file,
                account -> {
                    Month newest = account.months().getFirst();
                    if (newest.daysPastDue() == 0) {
                        return account;
                    }
                    // Of a statement larger than what is past due, only that is paid.
                    Long toldFen = account.overdueFen();
                    return newest(
                            account,
                            newest.statementFen(),
                            toldFen == null
                                    ? Math.max(newest.paidFen(), newest.statementFen())
                                    : Math.min(Month.AMOUNT_MAX_FEN, newest.paidFen() + toldFen));
                });
    }

    /** The accounts at other lenders are paid off. */
    static CreditFile otherLenders(CreditFile file) {
        return withAccounts(
                file,
                account -> {
                    Month newest = account.months().getFirst();
                    return account.source() == AccountSource.OTHER_LENDER
                            ? newest(account, 0, Math.max(newest.paidFen(), newest.statementFen()))
                            : account;
                });
    }

    /** All that is owed is paid down to an amount, every account by the same share. */
    static CreditFile down(CreditFile file, long targetFen) {
        long owedFen =
                file.accounts().stream()
                        .filter(account -> !account.months().isEmpty())
                        .mapToLong(account -> owedFen(account.months().getFirst()))
                        .sum();
        if (owedFen <= targetFen) {
            return file;
        }
        double share = (double) targetFen / owedFen;
        return withAccounts(
                file,
                account -> {
                    Month newest = account.months().getFirst();
                    long leftFen = (long) (owedFen(newest) * share);
                    long paidFen = owedFen(newest) - leftFen;
                    return paidFen == 0
                            ? account
                            : withNewest(
                                    account,
                                    new Month(
                                            newest.month(),
                                            leftFen,
                                            Math.min(
                                                    Month.AMOUNT_MAX_FEN,
                                                    newest.paidFen() + paidFen),
                                            newest.daysPastDue()));
                });
    }

    /**
     * So many further months, each paid in full and on time. On cards and lines each has the
     * statement of the last month that had one, and one that is not in use has no further months; a
     * loan is paid off.
     */
    static CreditFile further(CreditFile file, int months) {
        return withAccounts(
                file,
                account -> {
                    List<Month> all = new ArrayList<>(account.months());
                    long usualFen = usualFen(account);
                    if (usualFen == 0) {
                        return account;
                    }
                    for (int month = 1; month <= months; month++) {
                        all.addFirst(next(account, all.getFirst(), usualFen));
                    }
                    return withMonths(account, all.stream().limit(Account.MONTHS_MAX).toList());
                });
    }

    private static long usualFen(Account account) {
        return account.months().stream()
                .limit(RECENT)
                .mapToLong(Month::statementFen)
                .filter(statementFen -> statementFen > 0)
                .findFirst()
                .orElse(0);
    }

    private static Month next(Account account, Month before, long usualFen) {
        long dueFen = owedFen(before);
        boolean loan =
                account.source() == AccountSource.OTHER_LENDER
                        || account.source() == AccountSource.SISTER_LOAN;
        return new Month(before.month().plusMonths(1), loan ? 0 : usualFen, dueFen, 0);
    }

    private static long owedFen(Month month) {
        return Math.max(0, month.statementFen());
    }

    private static Account newest(Account account, long statementFen, long paidFen) {
        return withNewest(
                account, new Month(account.months().getFirst().month(), statementFen, paidFen, 0));
    }

    private static Account withNewest(Account account, Month newest) {
        List<Month> months = new ArrayList<>(account.months());
        months.set(0, newest);
        return withMonths(account, months);
    }

    private static Account withMonths(Account account, List<Month> months) {
        // What is past due goes on from the days of the newest month.
        Long toldFen = account.overdueFen();
        boolean onTime = months.getFirst().daysPastDue() == 0;
        return new Account(
                account.source(),
                account.openedOn(),
                account.limitFen(),
                months,
                toldFen != null && onTime ? Long.valueOf(0) : toldFen);
    }
}
