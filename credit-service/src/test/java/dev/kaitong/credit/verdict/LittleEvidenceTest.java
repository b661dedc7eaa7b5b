package dev.kaitong.credit.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.Cure;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.credit.rules.Rules;
import dev.kaitong.credit.score.Account;
import dev.kaitong.credit.score.AccountSource;
import dev.kaitong.credit.score.AdverseRecord;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.Files;
import dev.kaitong.credit.score.PointsTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("M26 Little evidence")
class LittleEvidenceTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final CreditRules RULES = Rules.live();
    private static final Account UNUSED = Files.account(AccountSource.CARD, 5_000_000, 0, 0);

    private static Assessment<CreditMeasures, CreditFile> assess(CreditFile file) {
        return Assess.assess(file, RULES, NOON);
    }

    private static CreditFile with(
            @Nullable Long incomeFen, boolean verified, boolean disputed, Account... accounts) {
        AdverseRecord record =
                new AdverseRecord(
                        "platform-b", "DEFAULT", null, disputed, "c-1", LocalDate.of(2026, 11, 1));
        return new CreditFile(
                "u-1", incomeFen, verified, List.of(accounts), List.of(record), List.of());
    }

    @ParameterizedTest
    @CsvSource({"true, PASS, 50000", "false, FAIL, 0"})
    void aThinFilePassesUnlessAnotherPlatformSpeaksAgainstIt(
            boolean disputed, Outcome expected, long limitFen) {
        var assessment = assess(with(null, false, disputed));
        assertThat(assessment.outcome()).isEqualTo(expected);
        assertThat(assessment.measures().recommendedLimitFen()).isEqualTo(limitFen);
        assertThat(assessment.reasons())
                .extracting(Reason::code)
                .isEqualTo(disputed ? List.of() : List.of(ReasonCode.ADVERSE_RECORD_ELSEWHERE));
    }

    @Test
    void anUnusedCardIsNoReasonToRefuseAndCostsNothingBesideAVerifiedIncome() {
        assertThat(assess(Files.file(null, UNUSED)).outcome()).isEqualTo(Outcome.PASS);
        int neutral =
                RULES.scorecard().tables().stream()
                        .filter(table ->
                                table.characteristic().reason() == ReasonCode.HISTORY_TOO_SHORT)
                        .mapToInt(PointsTable::neutralPoints)
                        .sum();
        assertThat(assess(Files.file(1_000_000L, UNUSED)).measures().dimensions())
                .containsEntry(dev.kaitong.contract.Dimension.STABILITY, neutral);
    }

    @Test
    void whoShowsTooLittleIsToldWhatIncomeMakesUpForIt() {
        CreditFile file = with(null, false, false, UNUSED);
        Reason reason =
                assess(file).reasons().stream()
                        .filter(one -> one.code() == ReasonCode.NO_CREDIT_FILE)
                        .findFirst()
                        .orElseThrow();
        // The minimum payment on 1,000 yuan is 100 yuan; obligations may take half of an income.
        assertThat(reason.params().amountFen()).isEqualTo(20_002);
        var cured = Cures.apply(file, NOON, new Cure(reason.code().cure(), reason.params()));
        assertThat(assess(cured.file()).measures().score())
                .isGreaterThan(assess(file).measures().score() + 50);
        assertThat(assess(cured.file()).reasons())
                .extracting(Reason::code)
                .doesNotContain(ReasonCode.NO_CREDIT_FILE);
    }

    @ParameterizedTest
    @CsvSource({"10000", "100000", "500000"})
    @DisplayName(
            "M21 a careful light user passes very well, and no reason says that he spends too"
                    + " little")
    void aCarefulLightUser(long statementFen) {
        Account card = Files.account(AccountSource.CARD, 5_000_000, statementFen, statementFen);
        var alone = assess(Files.file(null, card));
        assertThat(alone.outcome()).isEqualTo(Outcome.PASS);
        assertThat(alone.measures().score()).isGreaterThanOrEqualTo(700);
        var accused = assess(with(null, false, false, card));
        assertThat(accused.reasons())
                .extracting(Reason::code)
                .containsExactly(ReasonCode.ADVERSE_RECORD_ELSEWHERE);
    }

    @ParameterizedTest
    @CsvSource({"true, REVIEW", "false, INSUFFICIENT"})
    void whatTheApplicantCanAddComesBeforeAPerson(boolean verified, Outcome expected) {
        Account card = Files.account(AccountSource.CARD, 5_000_000, 500_000, 500_000);
        assertThat(assess(with(1_000_000L, verified, false, card)).outcome()).isEqualTo(expected);
    }

    @Test
    void aRefusalIsNotSoftenedByWhatTheApplicantCouldAdd() {
        Account late = Files.account(AccountSource.CARD, 5_000_000, 500_000, 0, 90, 60, 30);
        var assessment = assess(with(1_000_000L, false, false, late));
        assertThat(assessment.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(assessment.reasons())
                .extracting(Reason::code)
                .contains(ReasonCode.INCOME_UNVERIFIED, ReasonCode.OTHER_LENDER_OVERDUE);
    }

    @Test
    @DisplayName("M20 the points of the five dimensions add up to the score")
    void dimensionsAddUp() {
        for (long seed = 0; seed < 300; seed++) {
            var measures = assess(Files.any(new Random(seed))).measures();
            int sum = measures.dimensions().values().stream().mapToInt(Integer::intValue).sum();
            assertThat(measures.score())
                    .isEqualTo(Math.clamp((long) RULES.scorecard().basePoints() + sum, 350, 950));
            assertThat(measures.dimensions()).hasSize(5);
        }
    }
}
