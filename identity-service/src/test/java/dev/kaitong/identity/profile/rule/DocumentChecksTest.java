package dev.kaitong.identity.profile.rule;

import static dev.kaitong.identity.testing.Samples.AS_OF;
import static dev.kaitong.identity.testing.Samples.RULES;
import static dev.kaitong.identity.testing.Samples.assess;
import static dev.kaitong.identity.testing.Samples.clear;
import static dev.kaitong.identity.testing.Samples.codes;
import static dev.kaitong.identity.testing.Samples.good;
import static dev.kaitong.identity.testing.Samples.settled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.IdImage;
import dev.kaitong.identity.profile.evidence.ImageSide;
import dev.kaitong.identity.testing.IdNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("M11 M12 the ID card")
class DocumentChecksTest {
    private static final ImageSide CLEAR = new ImageSide(0.3, 0.3, false);

    @ParameterizedTest
    @CsvSource({
        // born,     last second before the birthday, first second of it, birthday
        "2008-11-23, 2026-11-22T15:59:59Z, 2026-11-22T16:00:00Z, 2026-11-23",
        "2008-11-24, 2026-11-23T15:59:59Z, 2026-11-23T16:00:00Z, 2026-11-24",
        "2008-02-29, 2026-02-28T15:59:59Z, 2026-02-28T16:00:00Z, 2026-03-01",
        "2008-03-01, 2026-02-28T15:59:59Z, 2026-02-28T16:00:00Z, 2026-03-01",
        "2008-02-28, 2026-02-27T15:59:59Z, 2026-02-27T16:00:00Z, 2026-02-28",
        "2026-11-23, 2044-11-22T15:59:59Z, 2044-11-22T16:00:00Z, 2044-11-23"
    })
    void whoeverIsUnderEighteenIsRefusedUntilTheBirthday(
            LocalDate born, Instant before, Instant from, LocalDate birthday) {
        Evidence evidence = numbered(IdNumbers.born(born, new Random(1)));
        var minor = AssessIdentity.assess(valid(evidence), RULES, before);
        assertThat(minor.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(minor.reasons())
                .containsExactly(
                        new Reason(ReasonCode.UNDER_AGE, ReasonParams.NONE.withUntil(birthday)));
        var adult = AssessIdentity.assess(valid(evidence), RULES, from);
        assertThat(adult.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void inALeapYearTheLeapDayIsABirthday() {
        assertThat(DocumentChecks.birthday(LocalDate.of(2008, 2, 29), 20))
                .isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(DocumentChecks.birthday(LocalDate.of(2008, 2, 29), 18))
                .isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(DocumentChecks.birthday(LocalDate.of(2008, 1, 29), 18))
                .isEqualTo(LocalDate.of(2026, 1, 29));
    }

    @ParameterizedTest
    @CsvSource({
        // A number that checks and whose birth date is
        "2026-11-24, false", // still to come
        "2026-11-23, true", // today
        "1896-11-23, true", // 130 years ago
        "1896-11-22, false" // longer ago than anybody lives
    })
    void aBirthDateMustBePossible(LocalDate born, boolean valid) {
        var assessed = assess(numbered(IdNumbers.born(born, new Random(2))));
        assertThat(codes(assessed).contains(ReasonCode.ID_NUMBER_INVALID)).isEqualTo(!valid);
    }

    @ParameterizedTest
    @CsvSource({
        "11, true", "15, true", "16, false", "10, false", "46, true", "47, false", "71, true",
        "81, true", "82, true", "83, true", "84, false", "00, false", "99, false", "91, false"
    })
    void aProvinceMustBeOne(String province, boolean valid) {
        var assessed = assess(numbered(IdNumbers.checked(province + "010519491231002")));
        assertThat(codes(assessed).contains(ReasonCode.ID_NUMBER_INVALID)).isEqualTo(!valid);
        assertThat(assessed.outcome()).isEqualTo(valid ? Outcome.PASS : Outcome.INSUFFICIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110103194912310028", "320520198001010017", "510229197001010010"})
    void anAbolishedCountyStaysValid(String number) {
        String checked = IdNumbers.checked(number.substring(0, 17));
        assertThat(codes(assess(numbered(checked)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "123", "身份证", "11010520230230002X"})
    void aNumberThatDoesNotCheckIsInvalidAndNotMissing(String number) {
        var assessed = assess(numbered(number));
        assertThat(assessed.reasons())
                .containsExactly(
                        new Reason(
                                ReasonCode.ID_NUMBER_INVALID,
                                ReasonParams.NONE.withItems(List.of("idNumber"))));
        assertThat(assessed.outcome()).isEqualTo(Outcome.INSUFFICIENT);
        assertThat(assessed.measures().completeness()).isEqualTo(88);
    }

    @Test
    void aSlipOfThePenRefusesNobodyAsAMinor() {
        String minor = IdNumbers.checked("99010520200101002");
        assertThat(codes(assess(numbered(minor)))).containsExactly(ReasonCode.ID_NUMBER_INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23T15:59:59Z, false",
        "2026-11-23, 2026-11-23T16:00:00Z, true",
        "9999-12-31, 2026-11-23T16:00:00Z, false"
    })
    void aCardIsValidOnItsLastDay(LocalDate expiresOn, Instant asOf, boolean expired) {
        Evidence evidence = good().withIdImage(good().idImage().withExpiresOn(expiresOn));
        var assessed = AssessIdentity.assess(evidence, RULES, asOf);
        assertThat(codes(assessed)).isEqualTo(expired ? List.of(ReasonCode.ID_EXPIRED) : List.of());
        assertThat(assessed.measures().completeness()).isEqualTo(expired ? 94 : 100);
    }

    @ParameterizedTest
    @CsvSource({
        "0.00, 0.00, false, false",
        "0.30, 0.30, false, false",
        "0.31, 0.00, false, true",
        "0.00, 0.31, false, true",
        "0.00, 0.00, true,  true",
        "1.00, 1.00, true,  true"
    })
    void anImageIsLegibleUpToThirtyPercent(
            double blur, double glare, boolean cropped, boolean unclear) {
        ImageSide side = new ImageSide(blur, glare, cropped);
        LocalDate expiresOn = LocalDate.of(2035, 1, 1);
        assertUnclear(new IdImage(side, CLEAR, expiresOn), unclear, "idImage.front");
        assertUnclear(new IdImage(CLEAR, side, expiresOn), unclear, "idImage.back");
        assertUnclear(new IdImage(side, side, expiresOn), unclear, "idImage.front", "idImage.back");
    }

    private static void assertUnclear(IdImage image, boolean unclear, String... sides) {
        var assessed = assess(good().withIdImage(image));
        assertThat(assessed.reasons())
                .isEqualTo(
                        unclear
                                ? List.of(
                                        new Reason(
                                                ReasonCode.ID_IMAGE_UNCLEAR,
                                                ReasonParams.NONE.withItems(List.of(sides))))
                                : List.of());
        assertThat(assessed.measures().completeness())
                .isEqualTo(unclear ? 100 - 8 * sides.length : 100);
    }

    private static Evidence numbered(String idNumber) {
        return settled(clear().withIdNumber(idNumber));
    }

    /** With a card that outlives the years a table looks ahead. */
    private static Evidence valid(Evidence evidence) {
        return evidence.withIdImage(
                evidence.idImage()
                        .withExpiresOn(
                                LocalDate.ofInstant(AS_OF, AssessIdentity.SHANGHAI).plusYears(50)));
    }
}
