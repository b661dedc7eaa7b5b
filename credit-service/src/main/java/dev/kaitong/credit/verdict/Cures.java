package dev.kaitong.credit.verdict;

import dev.kaitong.contract.Cure;
import dev.kaitong.contract.FieldException;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.credit.score.Account;
import dev.kaitong.credit.score.AccountSource;
import dev.kaitong.credit.score.AdverseRecord;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.Month;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The evidence as it would be if cures were done, and the time at which that would be. */
public final class Cures {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int CYCLES_MAX = 24;

    private Cures() {}

    /**
     * Evidence and the instant to judge it for.
     *
     * @param file the evidence
     * @param asOf the instant
     */
    public record Cured(CreditFile file, Instant asOf) {}

    /** Applies one cure; a cure of another service's is a {@link FieldException}. */
    public static Cured apply(CreditFile file, Instant asOf, Cure cure) {
        ReasonParams params = cure.params();
        return switch (cure.code()) {
            case REPAY_OVERDUE ->
                    new Cured(eachAccount(file, account -> newest(account, Cures::repaid)), asOf);
            case PAY_DOWN_BALANCE -> new Cured(paidDown(file, targetFen(params)), asOf);
            case PAY_ON_TIME, PAY_IN_FULL, REPAY_FROM_OWN_FUNDS ->
                    paidInFull(file, asOf, cycles(params));
            case SETTLE_ACCOUNTS -> new Cured(eachAccount(file, Cures::settledElsewhere), asOf);
            case SETTLE_OR_DISPUTE -> new Cured(disputed(file), asOf);
            case VERIFY_INCOME, ADD_NON_DEBT_EVIDENCE ->
                    new Cured(incomeVerified(file, params), asOf);
            case WAIT_UNTIL, AGE_OUT -> new Cured(file, later(asOf, params));
            case ASK_FOR_LESS -> new Cured(file, asOf);
            default ->
                    throw new FieldException(
                            "cures.code", cure.code().name(), "a cure of credit-service");
        };
    }

    private static CreditFile eachAccount(CreditFile file, UnaryOperator<Account> change) {
        return withAccounts(file, file.accounts().stream().map(change).toList());
    }

    private static CreditFile withAccounts(CreditFile file, List<Account> accounts) {
        return new CreditFile(
                file.applicantId(),
                file.monthlyIncomeFen(),
                file.incomeVerified(),
                accounts,
                file.adverseRecords(),
                file.inquiries());
    }

    private static Account newest(Account account, UnaryOperator<Month> change) {
        if (account.months().isEmpty()) {
            return account;
        }
        List<Month> months = new ArrayList<>(account.months());
        months.set(0, change.apply(months.getFirst()));
        return withMonths(account, months);
    }

    private static Account withMonths(Account account, List<Month> months) {
        return new Account(account.source(), account.openedOn(), account.limitFen(), months);
    }

    private static Month repaid(Month month) {
        return month.daysPastDue() == 0
                ? month
                : new Month(
                        month.month(),
                        month.statementFen(),
                        Math.max(month.paidFen(), month.statementFen()),
                        0);
    }

    private static CreditFile paidDown(CreditFile file, long targetFen) {
        long owedFen =
                file.accounts().stream()
                        .filter(account -> !account.months().isEmpty())
                        .mapToLong(
                                account -> Math.max(0, account.months().getFirst().statementFen()))
                        .sum();
        if (owedFen <= targetFen) {
            return file;
        }
        double share = (double) targetFen / owedFen;
        return eachAccount(
                file,
                account ->
                        newest(
                                account,
                                month ->
                                        new Month(
                                                month.month(),
                                                month.statementFen() > 0
                                                        ? (long) (month.statementFen() * share)
                                                        : month.statementFen(),
                                                month.paidFen(),
                                                month.daysPastDue())));
    }

    /** So many further months with the same statement, each paid in full and on time. */
    private static Cured paidInFull(CreditFile file, Instant asOf, int cycles) {
        CreditFile later =
                eachAccount(
                        file,
                        account -> {
                            if (account.months().isEmpty()) {
                                return account;
                            }
                            Month last = account.months().getFirst();
                            List<Month> months = new ArrayList<>(account.months());
                            for (int cycle = 1; cycle <= cycles; cycle++) {
                                Month before = months.getFirst();
                                months.addFirst(
                                        new Month(
                                                last.month().plusMonths(cycle),
                                                last.statementFen(),
                                                Math.max(0, before.statementFen()),
                                                0));
                            }
                            return withMonths(
                                    account, months.stream().limit(Account.MONTHS_MAX).toList());
                        });
        Instant then = asOf.atZone(SHANGHAI).plusMonths(cycles).toInstant();
        return new Cured(later, then);
    }

    private static Account settledElsewhere(Account account) {
        return account.source() == AccountSource.OTHER_LENDER
                ? newest(
                        account,
                        month ->
                                new Month(
                                        month.month(),
                                        0,
                                        Math.max(month.paidFen(), month.statementFen()),
                                        0))
                : account;
    }

    private static CreditFile disputed(CreditFile file) {
        List<AdverseRecord> records =
                file.adverseRecords().stream()
                        .map(record ->
                                new AdverseRecord(
                                        record.source(),
                                        record.kind(),
                                        record.endedOn(),
                                        true,
                                        record.consentId(),
                                        record.asOf()))
                        .toList();
        return new CreditFile(
                file.applicantId(),
                file.monthlyIncomeFen(),
                file.incomeVerified(),
                file.accounts(),
                records,
                file.inquiries());
    }

    private static CreditFile incomeVerified(CreditFile file, ReasonParams params) {
        Long income = params.amountFen() == null ? file.monthlyIncomeFen() : params.amountFen();
        return new CreditFile(
                file.applicantId(),
                income,
                income != null,
                file.accounts(),
                file.adverseRecords(),
                file.inquiries());
    }

    private static long targetFen(ReasonParams params) {
        Long target = params.targetFen();
        if (target == null || target < 0) {
            throw new FieldException("cures.params.targetFen", String.valueOf(target), "0 or more");
        }
        return target;
    }

    private static int cycles(ReasonParams params) {
        Integer cycles = params.cycles();
        if (cycles == null || cycles < 1 || cycles > CYCLES_MAX) {
            throw new FieldException(
                    "cures.params.cycles", String.valueOf(cycles), "1 to " + CYCLES_MAX);
        }
        return cycles;
    }

    private static Instant later(Instant asOf, ReasonParams params) {
        LocalDate until = params.until();
        if (until == null) {
            throw new FieldException("cures.params.until", "absent", "a calendar date");
        }
        Instant then = until.atStartOfDay(SHANGHAI).toInstant();
        return then.isAfter(asOf) ? then : asOf;
    }
}
