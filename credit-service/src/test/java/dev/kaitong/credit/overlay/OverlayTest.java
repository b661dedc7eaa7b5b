package dev.kaitong.credit.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kaitong.contract.FieldException;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.credit.rules.Rules;
import dev.kaitong.credit.score.Account;
import dev.kaitong.credit.score.AccountSource;
import dev.kaitong.credit.score.AdverseRecord;
import dev.kaitong.credit.score.Characteristics;
import dev.kaitong.credit.score.CreditFile;
import dev.kaitong.credit.score.Files;
import dev.kaitong.credit.score.Inquiry;
import dev.kaitong.credit.score.Month;
import dev.kaitong.credit.verdict.CreditRules;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The expert overlay")
class OverlayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final CreditRules RULES = Rules.live();

    private static List<Loss> losses(CreditFile file) {
        return Overlay.of(
                file, Characteristics.of(file), RULES.overlay(), RULES.recordYears(), TODAY);
    }

    private static int lost(CreditFile file, ReasonCode code) {
        return losses(file).stream()
                .filter(loss -> loss.code() == code)
                .mapToInt(Loss::points)
                .sum();
    }

    private static CreditFile with(List<AdverseRecord> records, List<Inquiry> inquiries) {
        return new CreditFile("u-1", null, false, List.of(), records, inquiries);
    }

    private static AdverseRecord record(@Nullable LocalDate endedOn, boolean disputed) {
        return new AdverseRecord("platform-b", "LOAN_DEFAULT", endedOn, disputed, "c-1", TODAY);
    }

    @Test
    @DisplayName("M21 takes nothing from a file as the training data have them")
    void oneCardOfSixMonthsLosesNothing() {
        CreditFile file =
                Files.file(
                        null,
                        Files.account(AccountSource.CARD, 2_000_000, 1_900_000, 0, 90, 60, 30));
        assertThat(losses(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ", 185",
        "2026-11-24, 185",
        "2026-11-23, 60",
        "2025-11-24, 60",
        "2025-11-23, 30",
        "2023-11-24, 30",
        "2023-11-23, 15",
        "2021-11-24, 15",
        "2021-11-23, 0"
    })
    @DisplayName("M23 an adverse record costs less with every year and is gone after five")
    void recordsAgeOut(@Nullable LocalDate endedOn, int expected) {
        CreditFile file = with(List.of(record(endedOn, false)), List.of());
        assertThat(lost(file, ReasonCode.ADVERSE_RECORD_ELSEWHERE)).isEqualTo(expected);
        assertThat(
                        lost(
                                with(List.of(record(endedOn, true)), List.of()),
                                ReasonCode.ADVERSE_RECORD_ELSEWHERE))
                .as("disputed")
                .isZero();
    }

    @Test
    void onlyTheWorstRecordCountsAndItsSourceAndEndAreTold() {
        LocalDate ended = LocalDate.of(2025, 1, 31);
        CreditFile file =
                with(
                        List.of(record(LocalDate.of(2022, 1, 1), false), record(ended, false)),
                        List.of());
        Loss loss = losses(file).getFirst();
        assertThat(losses(file)).hasSize(1);
        assertThat(loss.points()).isEqualTo(30);
        assertThat(loss.params().source()).isEqualTo("platform-b");
        assertThat(loss.params().until()).isEqualTo(LocalDate.of(2030, 1, 31));
    }

    @Test
    void aRecordWithoutAnEndHasNoDateToWaitFor() {
        assertThat(
                        losses(with(List.of(record(null, false)), List.of()))
                                .getFirst()
                                .params()
                                .until())
                .isNull();
        AdverseRecord endless = record(LocalDate.of(9999, 12, 31), false);
        assertThat(losses(with(List.of(endless), List.of())).getFirst().params().until()).isNull();
    }

    @Test
    void withoutConsentOrFromACourtItCostsNoPoints() {
        assertThat(
                        losses(
                                with(
                                        List.of(
                                                new AdverseRecord(
                                                        "b",
                                                        "LOAN_DEFAULT",
                                                        null,
                                                        false,
                                                        null,
                                                        null),
                                                new AdverseRecord(
                                                        "court",
                                                        "COURT_ENFORCEMENT",
                                                        null,
                                                        false,
                                                        "c-1",
                                                        null)),
                                        List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "4, 15", "6, 15", "7, 40", "9, 40", "10, 80", "40, 80"})
    @DisplayName("M25 a burst of inquiries costs points, a few cost none")
    void inquiries(int count, int expected) {
        List<Inquiry> inquiries =
                IntStream.range(0, count)
                        .mapToObj(i -> new Inquiry(TODAY.minusDays(i % 90), "lender-" + i))
                        .toList();
        assertThat(lost(with(List.of(), inquiries), ReasonCode.TOO_MANY_INQUIRIES))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, 0", "2026-11-23, 15", "2026-08-26, 15", "2026-08-25, 0"})
    void anInquiryCountsForNinetyDaysAndNotBeforeItHappens(LocalDate on, int expected) {
        CreditFile file =
                with(
                        List.of(),
                        List.of(
                                new Inquiry(on, "d"),
                                new Inquiry(TODAY, "c"),
                                new Inquiry(TODAY, "b"),
                                new Inquiry(TODAY, "a")));
        assertThat(lost(file, ReasonCode.TOO_MANY_INQUIRIES)).isEqualTo(expected);
    }

    @Test
    void theDateOfInquiriesIsTheFirstOnWhichTheyCostNothing() {
        List<Inquiry> inquiries =
                IntStream.range(0, 6)
                        .mapToObj(i -> new Inquiry(TODAY.minusDays(10L * i), "lender"))
                        .toList();
        Loss loss = losses(with(List.of(), inquiries)).getFirst();
        LocalDate until = java.util.Objects.requireNonNull(loss.params().until());
        assertThat(loss.params().count()).isEqualTo(6);
        CreditFile file = with(List.of(), inquiries);
        Characteristics none = Characteristics.of(file);
        assertThat(Overlay.of(file, none, RULES.overlay(), 5, until)).isEmpty();
        assertThat(Overlay.of(file, none, RULES.overlay(), 5, until.minusDays(1))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 15", "4, 15", "5, 40", "7, 40", "8, 80"})
    @DisplayName("M25 many lenders owed at once cost points")
    void lenders(int count, int expected) {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            accounts.add(Files.account(AccountSource.OTHER_LENDER, 1_000_000, 100_000, 100_000));
        }
        accounts.add(Files.account(AccountSource.OTHER_LENDER, 1_000_000, 0, 0));
        accounts.add(Files.account(AccountSource.CARD, 1_000_000, 100_000, 100_000));
        CreditFile file = Files.file(null, accounts.toArray(Account[]::new));
        assertThat(lost(file, ReasonCode.TOO_MANY_LENDERS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 20", "2, 20", "3, 10", "5, 10", "6, 0"})
    @DisplayName("M26 a short history costs a little, none at all costs nothing")
    void shortHistory(int months, int expected) {
        List<Month> all =
                IntStream.range(0, months)
                        .mapToObj(back ->
                                new Month(YearMonth.of(2026, 10).minusMonths(back), 100, 100, 0))
                        .toList();
        CreditFile file = Files.file(null, new Account(AccountSource.CARD, TODAY, 1_000, all));
        assertThat(lost(file, ReasonCode.HISTORY_TOO_SHORT)).isEqualTo(expected);
        if (expected > 0) {
            assertThat(losses(file).getFirst().params().until())
                    .isEqualTo(LocalDate.of(2026, 11, 1).plusMonths(6 - months));
        }
        assertThat(losses(CreditFile.unknown("u-1"))).isEmpty();
    }

    @Test
    void noSingleFactTakesTheBestFileBelowTheCutOffOfRefusal() {
        var card = RULES.scorecard();
        int best = card.basePoints() + card.tables().stream().mapToInt(t -> t.bestPoints()).sum();
        OverlayRules overlay = RULES.overlay();
        assertThat(best - overlay.openRecordPoints())
                .as("an open record takes even the best file to a person, never to a refusal alone")
                .isBetween(RULES.failBelow(), RULES.passFrom() - 1);
        assertThat(
                        List.of(
                                overlay.inquiries(),
                                overlay.lenders(),
                                overlay.borrowingMonths(),
                                overlay.missingMonths(),
                                overlay.endedRecordYears()))
                .allSatisfy(ladder ->
                        assertThat(best - ladder.getLast().pointsLost())
                                .isGreaterThanOrEqualTo(RULES.passFrom()));
    }

    @Test
    void aLadderThatDoesNotRiseIsNoLadder() {
        assertThatThrownBy(() -> Step.ladder("x", List.of())).isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> Step.ladder("x", List.of(new Step(2, 5), new Step(2, 6))))
                .isInstanceOf(FieldException.class);
        assertThatThrownBy(() -> Step.ladder("x", List.of(new Step(2, 5), new Step(3, 5))))
                .isInstanceOf(FieldException.class);
        assertThat(Step.pointsLost(Step.ladder("x", List.of(new Step(2, 5), new Step(3, 6))), 3))
                .isEqualTo(6);
    }
}
