package dev.kaitong.credit.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaitong.contract.Cure;
import dev.kaitong.contract.CureCode;
import dev.kaitong.contract.FieldException;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.credit.score.Account;
import dev.kaitong.credit.score.AccountSource;
import dev.kaitong.credit.score.AdverseRecord;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.Files;
import dev.kaitong.credit.score.Month;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A cure")
class CuresTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Cures.Cured apply(CreditFile file, CureCode code, ReasonParams params) {
        return Cures.apply(file, NOON, new Cure(code, params));
    }

    private static Month newest(Cures.Cured cured, int account) {
        return cured.file().accounts().get(account).months().getFirst();
    }

    @Test
    void payingDownMovesTheSameSumFromTheStatementToThePayments() {
        CreditFile file =
                Files.file(
                        null,
                        Files.account(AccountSource.CARD, 2_000, 900, 100),
                        Files.account(AccountSource.CARD, 2_000, 300, 0));
        var cured = apply(file, CureCode.PAY_DOWN_BALANCE, ReasonParams.NONE.withTargetFen(400));
        assertThat(newest(cured, 0)).isEqualTo(new Month(YearMonth.of(2026, 10), 300, 700, 0));
        assertThat(newest(cured, 1)).isEqualTo(new Month(YearMonth.of(2026, 10), 100, 200, 0));
        assertThat(cured.asOf()).isEqualTo(NOON);
        assertThat(
                        apply(
                                        file,
                                        CureCode.PAY_DOWN_BALANCE,
                                        ReasonParams.NONE.withTargetFen(1_200))
                                .file())
                .isEqualTo(file);
    }

    @Test
    void paidDownAndKeptThereTakesItsCycles() {
        CreditFile file = Files.file(null, Files.account(AccountSource.CARD, 2_000, 900, 0));
        var cured =
                apply(
                        file,
                        CureCode.PAY_DOWN_BALANCE,
                        ReasonParams.NONE.withTargetFen(400).withCycles(2));
        assertThat(newest(cured, 0)).isEqualTo(new Month(YearMonth.of(2026, 12), 400, 400, 0));
        assertThat(cured.asOf()).isEqualTo(Instant.parse("2027-01-23T04:00:00Z"));
    }

    @Test
    void furtherMonthsAreAsTheLastStatementLoansRunOffAndUnusedAccountsStay() {
        Account unused = Files.account(AccountSource.CARD, 2_000, 0, 0);
        CreditFile file =
                Files.file(
                        null,
                        Files.account(AccountSource.CARD, 2_000, 900, 0, 60),
                        Files.account(AccountSource.OTHER_LENDER, 2_000, 500, 0),
                        Files.account(AccountSource.SISTER_LOAN, 2_000, 500, 0),
                        unused);
        var cured = apply(file, CureCode.PAY_ON_TIME, ReasonParams.NONE.withCycles(1));
        Month next = new Month(YearMonth.of(2026, 11), 900, 900, 0);
        assertThat(newest(cured, 0)).isEqualTo(next);
        assertThat(newest(cured, 1)).isEqualTo(new Month(next.month(), 0, 500, 0));
        assertThat(newest(cured, 2)).isEqualTo(new Month(next.month(), 0, 500, 0));
        assertThat(cured.file().accounts().get(3)).isEqualTo(unused);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-10, 2026-11-23T16:00:00Z",
        "2026-12-01, 2026-11, 2026-11-30T16:00:00Z",
        "2027-02-01, 2027-01, 2027-01-31T16:00:00Z",
        "2026-11-23, 2026-10, 2026-11-23T04:00:00Z",
        "2020-01-01, 2026-10, 2026-11-23T04:00:00Z"
    })
    void waitingLetsEachMonthThatItTakesBePaid(LocalDate until, YearMonth newest, Instant then) {
        CreditFile file = Files.file(null, Files.account(AccountSource.CARD, 2_000, 900, 900));
        var cured = apply(file, CureCode.WAIT_UNTIL, ReasonParams.NONE.withUntil(until));
        assertThat(newest(cured, 0).month()).isEqualTo(newest);
        assertThat(cured.asOf()).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({
        "DEFAULT,, 2026-11-23, false",
        "DEFAULT, 2026-11-24, 2026-11-23, false",
        "DEFAULT, 2026-11-23, 2026-11-23, true",
        "COURT_ENFORCEMENT,,, true"
    })
    void anOpenRecordEndsAndAnotherIsDisputed(
            String kind,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate expectedEnd,
            boolean disputed) {
        AdverseRecord record = new AdverseRecord("b", kind, endedOn, false, "c-1", TODAY);
        CreditFile file = new CreditFile("u-1", null, false, List.of(), List.of(record), List.of());
        AdverseRecord after =
                apply(file, CureCode.SETTLE_OR_DISPUTE, ReasonParams.NONE)
                        .file()
                        .adverseRecords()
                        .getFirst();
        assertThat(after)
                .isEqualTo(new AdverseRecord("b", kind, expectedEnd, disputed, "c-1", TODAY));
    }

    @ParameterizedTest
    @CsvSource({", 500, 500", "300, 500, 500", "700, 500, 700", "700,, 700"})
    void provenIncomeIsWhatWasStatedOrMore(
            @Nullable Long stated, @Nullable Long shown, Long expected) {
        CreditFile file = new CreditFile("u-1", stated, false, List.of(), List.of(), List.of());
        ReasonParams params =
                shown == null ? ReasonParams.NONE : ReasonParams.NONE.withAmountFen(shown);
        CreditFile after = apply(file, CureCode.VERIFY_INCOME, params).file();
        assertThat(after.monthlyIncomeFen()).isEqualTo(expected);
        assertThat(after.hasVerifiedIncome()).isTrue();
    }

    @Test
    void nothingStatedAndNothingShownVerifiesNothing() {
        assertThat(
                        apply(CreditFile.unknown("u-1"), CureCode.VERIFY_INCOME, ReasonParams.NONE)
                                .file()
                                .hasVerifiedIncome())
                .isFalse();
    }

    @Test
    void settlingAccountsPaysOffOtherLendersOnly() {
        CreditFile file =
                Files.file(
                        null,
                        Files.account(AccountSource.OTHER_LENDER, 2_000, 500, 100),
                        Files.account(AccountSource.CARD, 2_000, 500, 100));
        var cured = apply(file, CureCode.SETTLE_ACCOUNTS, ReasonParams.NONE);
        assertThat(newest(cured, 0)).isEqualTo(new Month(YearMonth.of(2026, 10), 0, 500, 0));
        assertThat(newest(cured, 1).statementFen()).isEqualTo(500);
    }

    @Test
    void whatDoesNotFitIsNamed() {
        CreditFile file = CreditFile.unknown("u-1");
        refused(file, CureCode.PAY_DOWN_BALANCE, ReasonParams.NONE, "cures.params.targetFen");
        refused(
                file,
                CureCode.PAY_DOWN_BALANCE,
                ReasonParams.NONE.withTargetFen(-1),
                "cures.params.targetFen");
        refused(file, CureCode.PAY_IN_FULL, ReasonParams.NONE, "cures.params.cycles");
        refused(file, CureCode.PAY_IN_FULL, ReasonParams.NONE.withCycles(0), "cures.params.cycles");
        refused(
                file,
                CureCode.PAY_IN_FULL,
                ReasonParams.NONE.withCycles(25),
                "cures.params.cycles");
        refused(file, CureCode.WAIT_UNTIL, ReasonParams.NONE, "cures.params.until");
        refused(
                file,
                CureCode.VERIFY_INCOME,
                ReasonParams.NONE.withAmountFen(-1),
                "cures.params.amountFen");
        refused(file, CureCode.RENEW_ID, ReasonParams.NONE, "cures.code");
        Cure twoYears = new Cure(CureCode.PAY_IN_FULL, ReasonParams.NONE.withCycles(24));
        assertThat(Cures.apply(file, NOON, twoYears).asOf())
                .isEqualTo(Instant.parse("2028-11-23T04:00:00Z"));
        assertThatThrownBy(() -> Cures.apply(file, Instant.parse("9999-12-01T00:00:00Z"), twoYears))
                .isInstanceOf(FieldException.class);
    }

    private static void refused(CreditFile file, CureCode code, ReasonParams params, String field) {
        assertThatThrownBy(() -> apply(file, code, params))
                .isInstanceOfSatisfying(
                        FieldException.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }
}
