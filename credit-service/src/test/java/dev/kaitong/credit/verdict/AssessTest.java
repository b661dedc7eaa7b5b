package dev.kaitong.credit.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.Cure;
import dev.kaitong.contract.CureCode;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonKind;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.credit.rules.Rules;
import dev.kaitong.credit.score.AccountSource;
import dev.kaitong.credit.score.AdverseRecord;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A credit assessment")
class AssessTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final CreditRules RULES = Rules.live();

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    private static Assessment<CreditMeasures, CreditFile> assess(CreditFile file) {
        return Assess.assess(file, RULES, NOON);
    }

    private static List<ReasonCode> codes(CreditFile file) {
        return assess(file).reasons().stream().map(Reason::code).toList();
    }

    @Test
    void theFirstCallPassesWithTheLimitOfItsBand() {
        var assessment =
                assess(
                        Files.file(
                                1_500_000L,
                                Files.account(
                                        AccountSource.CARD, 20_000_000, 1_500_000, 1_500_000)));
        assertThat(assessment.outcome()).isEqualTo(Outcome.PASS);
        assertThat(assessment.reasons()).isEmpty();
        assertThat(assessment.measures().score()).isGreaterThanOrEqualTo(700);
        assertThat(assessment.measures().recommendedLimitFen()).isEqualTo(5_000_000);
    }

    @Test
    void aThinFilePassesWithTheStarterLimit() {
        var assessment = assess(CreditFile.unknown("u-1"));
        assertThat(assessment.outcome()).isEqualTo(Outcome.PASS);
        assertThat(assessment.measures().recommendedLimitFen()).isEqualTo(50_000);
        assertThat(assessment.reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "OWN_LINE, 3,",
        "OWN_LINE, 4, OWN_LINE_OVERDUE",
        "SISTER_LOAN, 3,",
        "SISTER_LOAN, 4, SISTER_LOAN_OVERDUE"
    })
    void graceEndsAfterThreeDays(AccountSource source, int days, @Nullable ReasonCode expected) {
        CreditFile file = Files.file(null, Files.account(source, 2_000_000, 100_000, 40_000, days));
        var knockOuts =
                assess(file).reasons().stream()
                        .filter(reason -> reason.code().kind() == ReasonKind.KNOCK_OUT)
                        .toList();
        if (expected == null) {
            assertThat(knockOuts).isEmpty();
        } else {
            assertThat(knockOuts).extracting(Reason::code).containsExactly(expected);
            assertThat(knockOuts.getFirst().params().amountFen()).isEqualTo(60_000);
            assertThat(assess(file).outcome()).isEqualTo(Outcome.FAIL);
        }
    }

    @ParameterizedTest
    @CsvSource({"300000, PASS", "299999, FAIL"})
    void obligationsMayTakeHalfOfTheVerifiedIncomeAndNotAFenMore(long incomeFen, Outcome expected) {
        // A statement of 15,000 yuan asks for 1,500 yuan a month.
        CreditFile file =
                Files.file(
                        incomeFen,
                        Files.account(AccountSource.CARD, 20_000_000, 1_500_000, 1_500_000));
        assertThat(assess(file).outcome()).isEqualTo(expected);
        assertThat(codes(file).contains(ReasonCode.OBLIGATIONS_TOO_HIGH))
                .isEqualTo(expected == Outcome.FAIL);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("M24 the limit never exceeds what verified income carries")
    void theLimitIsCarried(long seed) {
        CreditFile file = Files.any(new Random(seed));
        var assessment = assess(file);
        long limitFen = assessment.measures().recommendedLimitFen();
        Long income = file.monthlyIncomeFen();
        if (income == null) {
            assertThat(limitFen).isLessThanOrEqualTo(300_000);
        } else if (file.hasVerifiedIncome() && assessment.outcome() != Outcome.FAIL) {
            long obligations =
                    dev.kaitong.credit.capacity.Capacity.obligationsFen(file, RULES.capacity());
            assertThat(obligations + limitFen / 10).isLessThanOrEqualTo(income / 2 + 1);
        }
    }

    @Test
    void statedIncomeThatIsNotVerifiedIsInsufficientAndNoStatementIsNot() {
        CreditFile stated = new CreditFile("u-1", 1L, false, List.of(), List.of(), List.of());
        assertThat(assess(stated).outcome()).isEqualTo(Outcome.INSUFFICIENT);
        assertThat(codes(stated)).containsExactly(ReasonCode.INCOME_UNVERIFIED);
    }

    @ParameterizedTest
    @CsvSource({
        ", false, FAIL",
        ", true, PASS",
        "2021-11-23, false, PASS",
        "2021-11-24, false, FAIL"
    })
    void aCourtRecordCountsUntilFiveYearsAfterItsEndUnlessDisputed(
            @Nullable LocalDate endedOn, boolean disputed, Outcome expected) {
        AdverseRecord record =
                new AdverseRecord("court", "COURT_ENFORCEMENT", endedOn, disputed, null, null);
        CreditFile file = new CreditFile("u-1", null, false, List.of(), List.of(record), List.of());
        assertThat(assess(file).outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName(
            "M28 a failed cut-off is explained by lost points, most first; a passed one is not"
                    + " explained at all")
    void keyFactors(long seed) {
        CreditFile file = Files.any(new Random(seed));
        var assessment = assess(file);
        int score = assessment.measures().score();
        List<Integer> lost =
                assessment.reasons().stream()
                        .filter(reason -> reason.code().kind() == ReasonKind.SCORED)
                        .map(reason ->
                                java.util.Objects.requireNonNull(reason.params().pointsLost()))
                        .toList();
        boolean failed = !file.thin() && score < 600;
        assertThat(lost.isEmpty()).isEqualTo(!failed);
        assertThat(lost).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(lost).allMatch(points -> points > 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOutcomeFollowsFromReasonsAndCutOffs(long seed) {
        CreditFile file = Files.any(new Random(seed));
        var assessment = assess(file);
        int score = assessment.measures().score();
        boolean knockOut =
                assessment.reasons().stream()
                        .anyMatch(r -> r.code().kind() == ReasonKind.KNOCK_OUT);
        Outcome expected =
                knockOut || (!file.thin() && score < 550)
                        ? Outcome.FAIL
                        : !file.thin() && score < 600 ? Outcome.REVIEW : Outcome.PASS;
        assertThat(assessment.outcome()).isEqualTo(expected);
    }

    @Test
    @DisplayName("M73 a cure removes the reason it is for")
    void curesCure() {
        CreditFile late =
                Files.file(null, Files.account(AccountSource.OWN_LINE, 2_000_000, 100_000, 0, 20));
        var repaid = Cures.apply(late, NOON, new Cure(CureCode.REPAY_OVERDUE, ReasonParams.NONE));
        assertThat(codes(repaid.file())).doesNotContain(ReasonCode.OWN_LINE_OVERDUE);
        CreditFile heavy =
                Files.file(
                        200_000L,
                        Files.account(AccountSource.CARD, 20_000_000, 1_500_000, 1_500_000));
        var lighter =
                Cures.apply(
                        heavy,
                        NOON,
                        new Cure(
                                CureCode.PAY_DOWN_BALANCE,
                                ReasonParams.NONE.withTargetFen(900_000)));
        assertThat(codes(lighter.file())).isEmpty();
        CreditFile stated = new CreditFile("u-1", 500_000L, false, List.of(), List.of(), List.of());
        var verified =
                Cures.apply(stated, NOON, new Cure(CureCode.VERIFY_INCOME, ReasonParams.NONE));
        assertThat(assess(verified.file()).outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void sixMonthsPaidInFullRaiseTheScoreOfSomebodyWhoWasLate() {
        CreditFile late =
                Files.file(
                        null,
                        Files.account(
                                AccountSource.CARD, 2_000_000, 1_000_000, 50_000, 60, 60, 30));
        var later =
                Cures.apply(
                        late,
                        NOON,
                        new Cure(CureCode.PAY_IN_FULL, ReasonParams.NONE.withCycles(6)));
        assertThat(later.asOf()).isEqualTo(Instant.parse("2027-05-23T04:00:00Z"));
        assertThat(assess(later.file()).measures().score())
                .isGreaterThan(assess(late).measures().score() + 100);
    }
}
