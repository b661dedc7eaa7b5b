package dev.kaitong.credit.capacity;

import dev.kaitong.credit.score.Account;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.Month;
import java.util.List;

/** What somebody must pay each month, what that leaves, and the limit it carries. */
public final class Capacity {
    private static final int PERCENT = 100;

    private Capacity() {}

    /** Monthly obligations in fen: the minimum payment of the newest statement of every account. */
    public static long obligationsFen(CreditFile file, CapacityRules rules) {
        long sum = 0;
        List<Account> accounts = file.accounts();
        for (int i = 0; i < accounts.size(); i++) {
            sum += obligationFen(accounts.get(i), rules);
        }
        return sum;
    }

    private static long obligationFen(Account account, CapacityRules rules) {
        if (account.months().isEmpty()) {
            return 0;
        }
        Month newest = account.months().getFirst();
        return Math.max(0, newest.statementFen()) * rules.minimumPaymentPercent() / PERCENT;
    }

    /** Most that all obligations together may be, in fen, for a verified income. */
    public static long bearableFen(long incomeFen, CapacityRules rules) {
        return incomeFen * rules.incomeSharePercent() / PERCENT;
    }

    /**
     * Least monthly income in fen, verified, that carries the obligations of a file and a limit in
     * full use beside them.
     */
    public static long incomeForFen(long limitFen, CreditFile file, CapacityRules rules) {
        long monthlyFen =
                obligationsFen(file, rules) + limitFen * rules.minimumPaymentPercent() / PERCENT;
        return (monthlyFen + 1) * PERCENT / rules.incomeSharePercent();
    }

    /** The limit for a score, in fen: by its band, and never above what the income carries. */
    public static long limitFen(int score, CreditFile file, CapacityRules rules) {
        long wanted = file.thin() ? rules.thinFileLimitFen() : rules.bandLimitFen(score);
        long carried = Math.min(wanted, affordableFen(file, rules));
        return carried / rules.roundToFen() * rules.roundToFen();
    }

    /**
     * The limit whose minimum payment the income still carries in full use; a fixed sum when no
     * income is known.
     */
    private static long affordableFen(CreditFile file, CapacityRules rules) {
        Long income = file.monthlyIncomeFen();
        if (income == null || !file.hasVerifiedIncome()) {
            return rules.unverifiedIncomeLimitFen();
        }
        long left = bearableFen(income, rules) - obligationsFen(file, rules);
        return Math.max(0, left) * PERCENT / rules.minimumPaymentPercent();
    }
}
