package dev.kaitong.credit.verdict;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Cure;
import dev.kaitong.contract.Era;
import dev.kaitong.contract.FieldException;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.credit.score.AdverseRecord;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.Month;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

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
            case REPAY_OVERDUE -> new Cured(Repaying.overdue(file), asOf);
            case PAY_DOWN_BALANCE -> paidDown(file, asOf, params);
            case PAY_ON_TIME, PAY_IN_FULL, REPAY_FROM_OWN_FUNDS ->
                    paidInFull(file, asOf, cycles(params.cycles()));
            case SETTLE_ACCOUNTS -> new Cured(Repaying.otherLenders(file), asOf);
            case SETTLE_OR_DISPUTE -> new Cured(settledOrDisputed(file, asOf), asOf);
            case VERIFY_INCOME, ADD_NON_DEBT_EVIDENCE ->
                    new Cured(incomeVerified(file, params), asOf);
            case WAIT_UNTIL, AGE_OUT -> waited(file, asOf, params);
            case ASK_FOR_LESS -> new Cured(file, asOf);
            default ->
                    throw new FieldException(
                            "cures.code", cure.code().name(), "a cure of credit-service");
        };
    }

    /** Paid down now and, where cycles are given, kept there by paying every statement in full. */
    private static Cured paidDown(CreditFile file, Instant asOf, ReasonParams params) {
        CreditFile lower = Repaying.down(file, targetFen(params));
        Integer cycles = params.cycles();
        return cycles == null ? new Cured(lower, asOf) : paidInFull(lower, asOf, cycles(cycles));
    }

    /** So many further months with the same statement, each paid in full and on time. */
    private static Cured paidInFull(CreditFile file, Instant asOf, int cycles) {
        Instant then = asOf.atZone(SHANGHAI).plusMonths(cycles).toInstant();
        if (!Era.contains(then)) {
            throw new FieldException("cures.params.cycles", Integer.toString(cycles), "an end");
        }
        return new Cured(Repaying.further(file, cycles), then);
    }

    /** Time passes, and every month that it takes is paid in full and on time. */
    private static Cured waited(CreditFile file, Instant asOf, ReasonParams params) {
        Instant then = later(asOf, params);
        long months =
                YearMonth.from(asOf.atZone(SHANGHAI))
                        .until(YearMonth.from(then.atZone(SHANGHAI)), ChronoUnit.MONTHS);
        return new Cured(Repaying.further(file, (int) Math.min(CYCLES_MAX, months)), then);
    }

    /** An open record ends today; one that has ended already, and a court's, is disputed. */
    private static CreditFile settledOrDisputed(CreditFile file, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, SHANGHAI);
        return new CreditFile(
                file.applicantId(),
                file.monthlyIncomeFen(),
                file.incomeVerified(),
                file.accounts(),
                file.adverseRecords().stream()
                        .map(record -> settledOrDisputed(record, today))
                        .toList(),
                file.inquiries());
    }

    private static AdverseRecord settledOrDisputed(AdverseRecord record, LocalDate today) {
        LocalDate ended = record.endedOn();
        boolean open = ended == null || today.isBefore(ended);
        boolean settles = open && !record.courtEnforcement();
        return new AdverseRecord(
                record.source(),
                record.kind(),
                settles ? today : ended,
                settles ? record.disputed() : Boolean.TRUE,
                record.consentId(),
                record.asOf());
    }

    private static CreditFile incomeVerified(CreditFile file, ReasonParams params) {
        Long stated = file.monthlyIncomeFen();
        Long shown = params.amountFen();
        if (shown != null) {
            Checks.between("cures.params.amountFen", shown, 0, Month.AMOUNT_MAX_FEN);
        }
        Long income = stated == null || (shown != null && shown > stated) ? shown : stated;
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

    private static int cycles(@Nullable Integer cycles) {
        if (cycles == null || cycles < 1 || cycles > CYCLES_MAX) {
            throw new FieldException(
                    "cures.params.cycles", String.valueOf(cycles), "1 to " + CYCLES_MAX);
        }
        return cycles;
    }

    private static Instant later(Instant asOf, ReasonParams params) {
        LocalDate until = params.until();
        if (until == null || !Era.contains(until)) {
            throw new FieldException("cures.params.until", String.valueOf(until), Era.EXPECTED);
        }
        Instant then = until.atStartOfDay(SHANGHAI).toInstant();
        return then.isAfter(asOf) ? then : asOf;
    }
}
