package dev.kaitong.identity.profile.rule;

import static dev.kaitong.identity.testing.Samples.AS_OF;
import static dev.kaitong.identity.testing.Samples.RULES;
import static dev.kaitong.identity.testing.Samples.TODAY;
import static dev.kaitong.identity.testing.Samples.clear;
import static dev.kaitong.identity.testing.Samples.good;
import static dev.kaitong.identity.testing.Samples.settled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Cure;
import dev.kaitong.contract.CureCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.identity.profile.evidence.BankCard;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.FaceCheck;
import dev.kaitong.identity.profile.evidence.Facts;
import dev.kaitong.identity.profile.evidence.IdImage;
import dev.kaitong.identity.profile.evidence.ImageSide;
import dev.kaitong.identity.profile.evidence.Phone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A cure changes what it says and nothing else")
class CuredTest {
    private static final ImageSide BLURRED = new ImageSide(0.9, 0.1, false);

    @Test
    void completingFillsTheNamedGapsOnly() {
        Evidence evidence = Evidence.none("u-1");
        Evidence phoneOnly = after(CureCode.COMPLETE_PROFILE, items("phone"), evidence);
        assertThat(Gaps.names(Gaps.of(phoneOnly)))
                .containsExactly(
                        "registeredName",
                        "legalName",
                        "idNumber",
                        "idImage",
                        "bankCard",
                        "faceCheck",
                        "address");
        assertThat(phoneOnly.phone()).isEqualTo(new Phone("*", TODAY.minusDays(30), true, true));
        Evidence oneValue = after(CureCode.COMPLETE_PROFILE, items("phone.usual"), evidence);
        assertThat(oneValue.phone()).isEqualTo(new Phone(null, null, true, null));
    }

    @Test
    void completingWithoutNamesFillsAll() {
        for (ReasonParams params : List.of(ReasonParams.NONE, items())) {
            Evidence filled = after(CureCode.COMPLETE_PROFILE, params, Evidence.none("u-1"));
            assertThat(Gaps.of(filled)).isEmpty();
            assertThat(filled.faceCheck()).isEqualTo(FaceCheck.PASSED);
            assertThat(filled.legalName()).isEqualTo("*");
            assertThat(filled.idImage())
                    .isEqualTo(new IdImage(ImageSide.CLEAR, ImageSide.CLEAR, TODAY.plusYears(10)));
        }
    }

    @Test
    void completingLeavesWhatIsThereAlone() {
        Evidence wrong =
                good().withIdImage(
                                new IdImage(
                                        new ImageSide(0.9, null, true),
                                        BLURRED,
                                        TODAY.minusDays(1)))
                        .withFaceCheck(FaceCheck.FAILED)
                        .withBankCard(new BankCard("*", false));
        Evidence filled = after(CureCode.COMPLETE_PROFILE, ReasonParams.NONE, wrong);
        assertThat(filled)
                .isEqualTo(
                        wrong.withIdImage(
                                wrong.idImage().withFront(new ImageSide(0.9, 0.0, true))));
    }

    @ParameterizedTest
    @CsvSource({"李雷, , *雷", ", 韩梅梅, **梅", ", , *"})
    void ofTwoNamesTheKnownOneIsTaken(
            @Nullable String registered, @Nullable String legal, String name) {
        Evidence evidence = settled(clear().withNames(registered, legal));
        Evidence filled = after(CureCode.COMPLETE_PROFILE, ReasonParams.NONE, evidence);
        assertThat(filled.registeredName()).isEqualTo(name);
        assertThat(filled.legalName()).isEqualTo(name);
        assertThat(filled.facts().namesMatch()).isTrue();
    }

    @Test
    void aRegistrationIsCorrectedByTheCardOnly() {
        Evidence evidence = settled(clear().withNames("张三丰", "李雷"));
        Evidence corrected = after(CureCode.CORRECT_REGISTRATION, ReasonParams.NONE, evidence);
        assertThat(corrected.registeredName()).isEqualTo("*雷");
        assertThat(corrected.legalName()).isEqualTo("*雷");
        Evidence withoutCard = settled(clear().withNames("张三丰", null));
        assertThat(after(CureCode.CORRECT_REGISTRATION, ReasonParams.NONE, withoutCard))
                .isEqualTo(withoutCard);
    }

    @ParameterizedTest
    @CsvSource({
        // known birth date and province of a number that is entered again, and what is assumed
        "1990-05-05, 31, 1990-05-05, 31",
        "2027-05-05, 99, 2008-11-23, 11",
        "1800-05-05, 44, 2008-11-23, 44",
        ", , 2008-11-23, 11"
    })
    void aNumberThatIsEnteredAgainKeepsWhatIsPlausible(
            @Nullable LocalDate birth,
            @Nullable String province,
            LocalDate assumedBirth,
            String assumedProvince) {
        Facts facts = good().facts().withIdNumber(false, birth, province);
        Evidence entered =
                after(CureCode.REENTER_ID_NUMBER, ReasonParams.NONE, good().withFacts(facts));
        assertThat(entered.facts())
                .isEqualTo(facts.withIdNumber(true, assumedBirth, assumedProvince));
        assertThat(entered.idNumber()).isEqualTo(good().idNumber());
    }

    @ParameterizedTest
    @CsvSource({
        "idImage.front, true, false",
        "idImage.back, false, true",
        "idImage, true, true",
        "idImage.front.blur, true, false",
        "idImage.frontal, false, false",
        "phone, false, false"
    })
    void theNamedSideIsTakenAgain(String item, boolean front, boolean back) {
        Evidence blurred =
                good().withIdImage(new IdImage(BLURRED, BLURRED, good().idImage().expiresOn()));
        IdImage image = after(CureCode.RETAKE_ID_IMAGE, items(item), blurred).idImage();
        assertThat(image.front()).isEqualTo(front ? ImageSide.CLEAR : BLURRED);
        assertThat(image.back()).isEqualTo(back ? ImageSide.CLEAR : BLURRED);
        for (ReasonParams both : List.of(ReasonParams.NONE, items())) {
            assertThat(after(CureCode.RETAKE_ID_IMAGE, both, blurred).idImage().front())
                    .isEqualTo(ImageSide.CLEAR);
            assertThat(after(CureCode.RETAKE_ID_IMAGE, both, blurred).idImage().back())
                    .isEqualTo(ImageSide.CLEAR);
        }
    }

    @Test
    void aRenewedCardHoldsUntilTheDayGivenOrForTenYears() {
        LocalDate until = LocalDate.of(2046, 11, 22);
        assertThat(
                        after(CureCode.RENEW_ID, ReasonParams.NONE.withUntil(until), good())
                                .idImage()
                                .expiresOn())
                .isEqualTo(until);
        assertThat(after(CureCode.RENEW_ID, ReasonParams.NONE, good()).idImage().expiresOn())
                .isEqualTo(TODAY.plusYears(10));
    }

    @ParameterizedTest
    @CsvSource({
        "true, 2020-01-01, 2020-01-01",
        "false, 2020-01-01, 2026-11-23",
        ", 2020-01-01, 2026-11-23",
        "true, , 2026-11-23"
    })
    void aPhoneThatIsUsualAlreadyKeepsItsTenure(
            @Nullable Boolean usual, @Nullable LocalDate since, LocalDate then) {
        Evidence evidence = good().withPhone(new Phone("*******8000", since, usual, false));
        assertThat(after(CureCode.BIND_USUAL_PHONE, ReasonParams.NONE, evidence).phone())
                .isEqualTo(new Phone("*******8000", then, true, true));
        Evidence none = Evidence.none("u-1");
        assertThat(after(CureCode.BIND_USUAL_PHONE, ReasonParams.NONE, none).phone().number())
                .isEqualTo("*");
    }

    @Test
    void aCardOfOnesOwnMatches() {
        Evidence bound = after(CureCode.BIND_OWN_CARD, ReasonParams.NONE, Evidence.none("u-1"));
        assertThat(bound.bankCard()).isEqualTo(new BankCard("*", true));
        assertThat(bound.facts().cardNumberValid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2026-12-31T16:00:00Z",
        "2026-11-24, 2026-11-23T16:00:00Z",
        "2026-11-23, 2026-11-23T04:00:00Z",
        "2020-01-01, 2026-11-23T04:00:00Z",
        ", 2026-11-23T04:00:00Z"
    })
    void waitingEndsWithTheFirstInstantOfTheDayAndNeverGoesBack(
            @Nullable LocalDate until, Instant then) {
        ReasonParams params =
                until == null ? ReasonParams.NONE : ReasonParams.NONE.withUntil(until);
        Cured cured =
                Cured.by(List.of(new Cure(CureCode.WAIT_UNTIL, params)), good(), RULES, AS_OF);
        assertThat(cured).isEqualTo(new Cured(good(), then));
    }

    @ParameterizedTest
    @EnumSource(
            value = CureCode.class,
            names = {"ALIGN_BANK_PHONE", "APPEAL", "REPAY_OVERDUE", "SPEND_LESS", "NONE"})
    void whatConcernsNoProfileChangesNone(CureCode code) {
        assertThat(after(code, ReasonParams.NONE, good())).isEqualTo(good());
    }

    private static Evidence after(CureCode code, ReasonParams params, Evidence evidence) {
        return Cured.by(List.of(new Cure(code, params)), evidence, RULES, AS_OF).evidence();
    }

    private static ReasonParams items(String... names) {
        return ReasonParams.NONE.withItems(List.of(names));
    }
}
