package dev.kaitong.identity.profile.rule;

import static dev.kaitong.identity.testing.Samples.assess;
import static dev.kaitong.identity.testing.Samples.clear;
import static dev.kaitong.identity.testing.Samples.codes;
import static dev.kaitong.identity.testing.Samples.good;
import static dev.kaitong.identity.testing.Samples.settled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Assessment;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.identity.profile.evidence.Account;
import dev.kaitong.identity.profile.evidence.Address;
import dev.kaitong.identity.profile.evidence.BankCard;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.FaceCheck;
import dev.kaitong.identity.profile.evidence.IdImage;
import dev.kaitong.identity.profile.evidence.ImageSide;
import dev.kaitong.identity.profile.evidence.Phone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("M10 M14 M15 M17 the person, the picture, the account")
class PersonChecksTest {
    @Test
    void theFirstCallOfTheContractPasses() {
        var assessed = assess(good());
        assertThat(assessed.outcome()).isEqualTo(Outcome.PASS);
        assertThat(assessed.measures().completeness()).isEqualTo(100);
        assertThat(assessed.reasons()).isEmpty();
        assertThat(assessed.service()).isEqualTo("identity");
        assertThat(assessed.rulesVersion()).isEqualTo("identity-1");
    }

    @Test
    void ofAnUnknownApplicantEverythingIsMissingAndNothingIsWrong() {
        var assessed = assess(Evidence.none("u-9"));
        assertThat(assessed.outcome()).isEqualTo(Outcome.INSUFFICIENT);
        assertThat(assessed.measures().completeness()).isZero();
        assertThat(codes(assessed)).containsExactly(ReasonCode.PROFILE_INCOMPLETE);
        assertThat(items(assessed))
                .containsExactly(
                        "registeredName",
                        "legalName",
                        "idNumber",
                        "idImage",
                        "phone",
                        "bankCard",
                        "faceCheck",
                        "address");
    }

    @Test
    void aGapIsNamedByTheWidestPartThatIsMissing() {
        Evidence evidence =
                settled(
                        clear().withIdImage(
                                        new IdImage(
                                                ImageSide.NONE,
                                                new ImageSide(0.0, null, false),
                                                LocalDate.of(2035, 1, 1)))
                                .withPhone(new Phone("13800138000", null, true, null))
                                .withBankCard(BankCard.NONE)
                                .withAddress(new Address("110105", null)));
        var assessed = assess(evidence);
        assertThat(items(assessed))
                .containsExactly(
                        "idImage.front",
                        "idImage.back.glare",
                        "phone.boundSince",
                        "phone.ownerVerified",
                        "bankCard",
                        "address.verified");
        assertThat(assessed.measures().completeness()).isEqualTo(100 - 8 - 3 - 4 - 4 - 10 - 6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "不知道", "010-12345678", "+1 212 555 0100"})
    void aPhoneNumberThatNoOperatorGaveIsToBeFilledIn(String number) {
        var assessed = assess(settled(clear().withPhone(clear().phone().withNumber(number))));
        assertThat(codes(assessed)).containsExactly(ReasonCode.PROFILE_INCOMPLETE);
        assertThat(items(assessed)).containsExactly("phone.number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "62220202001122334455", "card"})
    void aCardNumberThatIsNoneIsToBeFilledIn(String number) {
        var assessed = assess(settled(clear().withBankCard(new BankCard(number, true))));
        assertThat(items(assessed)).containsExactly("bankCard.number");
    }

    @Test
    void aMaskedValueThatCameWithoutItsFactIsAGap() {
        Evidence masked =
                settled(
                        clear().withIdNumber("1****************X")
                                .withNames("*雷", "李雷")
                                .withPhone(clear().phone().withNumber("*******8000"))
                                .withBankCard(new BankCard("***************3445", true)));
        assertThat(items(assess(masked)))
                .containsExactly("registeredName", "idNumber", "phone.number", "bankCard.number");
    }

    @ParameterizedTest
    @CsvSource({
        "李雷, 李雷, true",
        "李雷, 李　雷, true",
        "买买提·吐尔逊, 买买提吐尔逊, true",
        "李雷, 韩梅梅, false",
        "王昇, 王升, false"
    })
    void namesAreComparedAfterNormalisation(String registered, String legal, boolean match) {
        var assessed = assess(settled(clear().withNames(registered, legal)));
        assertThat(codes(assessed))
                .isEqualTo(match ? List.of() : List.of(ReasonCode.NAME_MISMATCH));
        assertThat(assessed.outcome()).isEqualTo(match ? Outcome.PASS : Outcome.INSUFFICIENT);
        if (!match) {
            assertThat(items(assessed)).containsExactly("registeredName", "legalName");
            assertThat(assessed.measures().completeness()).isEqualTo(92);
        }
    }

    @ParameterizedTest
    @CsvSource({", 李雷, registeredName", "李雷, , legalName", "'  ', 李雷, registeredName"})
    void aMissingNameIsMissingAndNotWrong(
            @Nullable String registered, @Nullable String legal, String item) {
        var assessed = assess(settled(clear().withNames(registered, legal)));
        assertThat(codes(assessed)).containsExactly(ReasonCode.PROFILE_INCOMPLETE);
        assertThat(items(assessed)).containsExactly(item);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  ,",
        "false, BANK_CARD_MISMATCH, bankCard.matched",
        "     , PROFILE_INCOMPLETE, bankCard.matched"
    })
    void aBankThatHasNotAnsweredIsNoMismatch(
            @Nullable Boolean matched, @Nullable ReasonCode code, @Nullable String item) {
        var assessed =
                assess(settled(clear().withBankCard(new BankCard("6222020200112233445", matched))));
        assertThat(codes(assessed)).isEqualTo(code == null ? List.of() : List.of(code));
        if (item != null) {
            assertThat(items(assessed)).containsExactly(item);
            assertThat(assessed.measures().completeness()).isEqualTo(94);
        }
    }

    @ParameterizedTest
    @EnumSource(FaceCheck.class)
    void aFaceCheckThatWasNotPassedMayBeRepeated(FaceCheck result) {
        var assessed = assess(good().withFaceCheck(result));
        boolean passed = result == FaceCheck.PASSED;
        assertThat(codes(assessed))
                .isEqualTo(passed ? List.of() : List.of(ReasonCode.FACE_CHECK_MISSING));
        assertThat(assessed.outcome()).isEqualTo(passed ? Outcome.PASS : Outcome.INSUFFICIENT);
        assertThat(assessed.measures().completeness()).isEqualTo(passed ? 100 : 92);
    }

    @Test
    void theVictimOfATheftIsAskedToRecoverAndNotRefused() {
        Instant stolen = Instant.parse("2026-11-20T00:00:00Z");
        Evidence evidence = good().withAccount(new Account(stolen, null, stolen, null, null));
        var assessed = assess(evidence);
        assertThat(assessed.outcome()).isEqualTo(Outcome.INSUFFICIENT);
        assertThat(codes(assessed))
                .containsExactly(ReasonCode.ACCOUNT_COMPROMISED, ReasonCode.CREDENTIALS_EXPOSED);
        assertThat(assessed.measures().completeness()).isEqualTo(100);
        var recovered =
                assess(evidence.withAccount(evidence.account().recovered(stolen.plusSeconds(9))));
        assertThat(recovered.outcome()).isEqualTo(Outcome.PASS);
    }

    static List<String> items(Assessment<IdentityMeasures, Evidence> assessed) {
        return Objects.requireNonNull(assessed.reasons().getLast().params().items());
    }
}
