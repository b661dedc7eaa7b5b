package dev.kaitong.credit.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kaitong.contract.FieldException;
import dev.kaitong.credit.rules.Rules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The score")
class ScoreTest {
    private static final Scorecard SCORECARD = Rules.live().scorecard();

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static int score(CreditFile file) {
        return Scored.of(file, SCORECARD).score();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isBoundedForEveryFile(long seed) {
        assertThat(score(Files.any(new Random(seed)))).isBetween(350, 950);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesNotDependOnTheOrderOfAccountsOrMonths(long seed) {
        CreditFile file = Files.any(new Random(seed));
        CreditFile reversed =
                new CreditFile(
                        file.applicantId(),
                        file.monthlyIncomeFen(),
                        file.incomeVerified(),
                        file.accounts().reversed().stream()
                                .map(account ->
                                        new Account(
                                                account.source(),
                                                account.openedOn(),
                                                account.limitFen(),
                                                account.months().reversed()))
                                .toList(),
                        List.of(),
                        List.of());
        assertThat(score(reversed)).isEqualTo(score(file));
    }

    @ParameterizedTest
    @CsvSource({"0,30", "30,60", "60,90", "90,180"})
    void neverRisesWhenTheNewestMonthIsLater(int less, int more) {
        for (long statement : new long[] {0, 500_000, 1_900_000}) {
            int before =
                    score(
                            Files.file(
                                    null,
                                    Files.account(
                                            AccountSource.CARD,
                                            2_000_000,
                                            statement,
                                            100_000,
                                            less)));
            int after =
                    score(
                            Files.file(
                                    null,
                                    Files.account(
                                            AccountSource.CARD,
                                            2_000_000,
                                            statement,
                                            100_000,
                                            more)));
            assertThat(after).isLessThanOrEqualTo(before);
        }
    }

    @Test
    void aThinFileGetsTheNeutralPointsOfEverything() {
        Scored thin = Scored.of(CreditFile.unknown("u-1"), SCORECARD);
        int neutral =
                SCORECARD.basePoints()
                        + SCORECARD.tables().stream().mapToInt(PointsTable::neutralPoints).sum();
        assertThat(thin.score()).isEqualTo(neutral);
        for (Characteristic characteristic : Characteristic.values()) {
            assertThat(thin.value(characteristic)).isNaN();
        }
    }

    @Test
    void aShortCleanHistoryIsNeitherGoodNorBadEvidenceOfPunctuality() {
        Account two =
                new Account(
                        AccountSource.CARD,
                        LocalDate.of(2026, 9, 1),
                        2_000_000,
                        List.of(
                                new Month(YearMonth.of(2026, 10), 100_000, 100_000, 0),
                                new Month(YearMonth.of(2026, 9), 100_000, 0, 0)));
        Scored scored = Scored.of(Files.file(null, two), SCORECARD);
        assertThat(scored.value(Characteristic.MONTHS_LATE_SUM)).isNaN();
        assertThat(scored.value(Characteristic.MONTHS_SINCE_SERIOUSLY_LATE)).isNaN();
        assertThat(scored.value(Characteristic.MONTHS_WITH_STATEMENT)).isNaN();
        assertThat(scored.value(Characteristic.MONTHS_WITHOUT_PAYMENT)).isZero();
    }

    @Test
    void characteristicsAreWhatTheySay() {
        Account account =
                new Account(
                        AccountSource.CARD,
                        LocalDate.of(2018, 5, 1),
                        1_000,
                        List.of(
                                new Month(YearMonth.of(2026, 10), 600, 100, 30),
                                new Month(YearMonth.of(2026, 9), 300, 200, 0),
                                new Month(YearMonth.of(2026, 8), 300, 0, 65),
                                new Month(YearMonth.of(2026, 7), 400, 400, 0),
                                new Month(YearMonth.of(2026, 6), 400, 50, 0),
                                new Month(YearMonth.of(2026, 5), 100, 70, 0)));
        Scored scored = Scored.of(Files.file(null, account), SCORECARD);
        assertThat(scored.value(Characteristic.MONTHS_LATE_SUM)).isEqualTo(3);
        assertThat(scored.value(Characteristic.MONTHS_SINCE_SERIOUSLY_LATE)).isEqualTo(2);
        assertThat(scored.value(Characteristic.MONTHS_WITH_STATEMENT)).isEqualTo(6);
        assertThat(scored.value(Characteristic.MONTHS_WITHOUT_PAYMENT)).isEqualTo(1);
        assertThat(scored.value(Characteristic.HEADROOM)).isEqualTo(0.4);
        assertThat(scored.value(Characteristic.BALANCE_GROWTH)).isEqualTo(0.5);
        assertThat(scored.value(Characteristic.USUAL_PAYMENT)).isEqualTo(0.1);
        // Carried over: 200 + 100 + 400 + 0 + 50 of statements 600 + 300 + 300 + 400 + 400; at most
        // the statement itself.
        assertThat(scored.value(Characteristic.CARRIED_AGAINST_LIMIT)).isEqualTo(750.0 / 5 / 1_000);
        assertThat(scored.value(Characteristic.CARRIED_SHARE)).isEqualTo(650.0 / 2_000);
        assertThat(scored.characteristics().showsOnlyHowMuch(Characteristic.USUAL_PAYMENT))
                .isFalse();
    }

    @Test
    void theOddsDoubleEverySixtyPoints() {
        double at650 = SCORECARD.defaultProbability(650);
        double at710 = SCORECARD.defaultProbability(710);
        assertThat((1 - at650) / at650).isEqualTo(3.5, within(1e-9));
        assertThat((1 - at710) / at710).isEqualTo(7.0, within(1e-9));
    }

    @Test
    void aMonthGivenTwiceIsBadInput() {
        Month month = new Month(YearMonth.of(2026, 10), 1, 1, 0);
        assertThatThrownBy(() ->
                        new Account(AccountSource.CARD, LocalDate.EPOCH, 1, List.of(month, month)))
                .isInstanceOf(FieldException.class)
                .hasMessageContaining("each month once");
    }

    @Test
    void theLineItselfWhoseLimitIsNotFedIsHeldAgainstNobodysLimits() {
        Account card = Files.account(AccountSource.CARD, 1_000_000, 200_000, 150_000);
        Account line = Files.account(AccountSource.OWN_LINE, 0, 900_000, 900_000);
        Characteristics alone = Characteristics.of(Files.file(null, card));
        Characteristics both = Characteristics.of(Files.file(null, card, line));
        for (Characteristic characteristic :
                List.of(
                        Characteristic.HEADROOM,
                        Characteristic.BALANCE_GROWTH,
                        Characteristic.CARRIED_AGAINST_LIMIT,
                        Characteristic.USUAL_PAYMENT)) {
            assertThat(both.value(characteristic))
                    .as(characteristic.name())
                    .isEqualTo(alone.value(characteristic));
        }
        Account late = Files.account(AccountSource.OWN_LINE, 0, 900_000, 0, 40);
        assertThat(Characteristics.of(Files.file(null, card, late)).monthsLate(0)).isEqualTo(1);
    }
}
