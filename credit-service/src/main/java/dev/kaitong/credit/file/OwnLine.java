package dev.kaitong.credit.file;

import dev.kaitong.credit.score.Account;
import dev.kaitong.credit.score.AccountSource;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The account of the line itself, folded from its bills and repayments by calendar month. The
 * result depends on what happened when, not on the order in which it was told.
 */
final class OwnLine {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private OwnLine() {}

    /**
     * The fed file with the account that the events make; events win over a fed account of the
     * line.
     */
    static CreditFile into(CreditFile fed, List<LineEvent> events) {
        if (events.isEmpty()) {
            return fed;
        }
        List<Account> accounts = new ArrayList<>();
        accounts.add(fold(events));
        fed.accounts().stream()
                .filter(account -> account.source() != AccountSource.OWN_LINE)
                .forEach(accounts::add);
        return new CreditFile(
                fed.applicantId(),
                fed.monthlyIncomeFen(),
                fed.incomeVerified(),
                accounts,
                fed.adverseRecords(),
                fed.inquiries());
    }

    private static Account fold(List<LineEvent> events) {
        List<LineEvent> inOrder =
                events.stream()
                        .sorted(Comparator.comparing(LineEvent::at).thenComparing(LineEvent::type))
                        .toList();
        NavigableMap<YearMonth, Month> months = new TreeMap<>();
        PastDue pastDue = PastDue.NOTHING;
        for (LineEvent event : inOrder) {
            YearMonth month = YearMonth.from(event.at().atZone(SHANGHAI));
            Month before = months.getOrDefault(month, new Month(month, 0, 0, 0));
            pastDue = pastDue.after(event);
            months.put(month, after(before, event, pastDue.days()));
        }
        List<Month> newestFirst =
                months.descendingMap().values().stream().limit(Account.MONTHS_MAX).toList();
        return new Account(
                AccountSource.OWN_LINE,
                months.firstKey().atDay(1),
                0,
                newestFirst,
                pastDue.amountFen());
    }

    /**
     * What is past due, from month to month: a new bill leaves it as it is, and only paying takes
     * from it.
     */
    private record PastDue(long amountFen, int days) {
        static final PastDue NOTHING = new PastDue(0, 0);

        PastDue after(LineEvent event) {
            return switch (event.type()) {
                case BILL_ISSUED -> this;
                case BILL_OVERDUE -> new PastDue(event.amountFen(), event.daysPastDue());
                case REPAYMENT_MADE ->
                        event.amountFen() >= amountFen
                                ? NOTHING
                                : new PastDue(amountFen - event.amountFen(), days);
            };
        }
    }

    private static Month after(Month month, LineEvent event, int daysPastDue) {
        return switch (event.type()) {
            case BILL_ISSUED ->
                    new Month(month.month(), event.amountFen(), month.paidFen(), daysPastDue);
            case BILL_OVERDUE ->
                    new Month(
                            month.month(),
                            Math.max(
                                    month.statementFen(),
                                    bounded(event.amountFen() + month.paidFen())),
                            month.paidFen(),
                            daysPastDue);
            case REPAYMENT_MADE ->
                    new Month(
                            month.month(),
                            month.statementFen(),
                            bounded(month.paidFen() + event.amountFen()),
                            daysPastDue);
        };
    }

    /** Sums of absurd amounts stay an amount, so that they spoil nobody else's batch. */
    private static long bounded(long fen) {
        return Math.min(fen, Month.AMOUNT_MAX_FEN);
    }
}
