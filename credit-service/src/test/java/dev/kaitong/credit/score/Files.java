package dev.kaitong.credit.score;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Credit files for tests. */
public final class Files {
    private static final YearMonth NEWEST = YearMonth.of(2026, 10);

    private Files() {}

    /**
     * One account of six months, each with this statement and payment; days past due newest first,
     * 0 where not given.
     */
    public static Account account(
            AccountSource source,
            long limitFen,
            long statementFen,
            long paidFen,
            int... daysPastDue) {
        List<Month> months = new ArrayList<>();
        for (int back = 0; back < 6; back++) {
            int days = back < daysPastDue.length ? daysPastDue[back] : 0;
            months.add(new Month(NEWEST.minusMonths(back), statementFen, paidFen, days));
        }
        return new Account(source, LocalDate.of(2018, 5, 1), limitFen, months);
    }

    /** A file with these accounts and a verified income, if one is given. */
    public static CreditFile file(@Nullable Long incomeFen, Account... accounts) {
        return new CreditFile(
                "u-1", incomeFen, incomeFen != null, List.of(accounts), List.of(), List.of());
    }

    /** Any file. */
    public static CreditFile any(Random chance) {
        Account[] accounts = new Account[chance.nextInt(4)];
        for (int i = 0; i < accounts.length; i++) {
            List<Month> months = new ArrayList<>();
            int count = chance.nextInt(9);
            for (int back = 0; back < count; back++) {
                if (chance.nextInt(5) > 0) {
                    months.add(
                            new Month(
                                    NEWEST.minusMonths(back),
                                    chance.nextLong(-50_000, 3_000_000),
                                    chance.nextBoolean() ? 0 : chance.nextLong(3_000_000),
                                    chance.nextInt(3) > 0 ? 0 : chance.nextInt(200)));
                }
            }
            AccountSource[] sources = AccountSource.values();
            long limitFen = chance.nextInt(6) == 0 ? 0 : chance.nextLong(5_000_000);
            accounts[i] =
                    new Account(
                            sources[chance.nextInt(sources.length)],
                            LocalDate.of(2018, 5, 1),
                            limitFen,
                            months);
        }
        return file(
                chance.nextBoolean() ? null : Long.valueOf(chance.nextLong(3_000_000)), accounts);
    }
}
