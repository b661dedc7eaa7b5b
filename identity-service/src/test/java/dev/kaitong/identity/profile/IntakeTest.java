package dev.kaitong.identity.profile;

import static dev.kaitong.identity.testing.Samples.clear;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.identity.profile.evidence.BankCard;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.Facts;
import dev.kaitong.identity.profile.evidence.Phone;
import dev.kaitong.identity.testing.RandomEvidence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    private final Intake intake = new Intake();

    @Test
    void factsAreReadAndValuesMasked() {
        Evidence settled = intake.settle(clear());
        assertThat(settled.registeredName()).isEqualTo("*雷");
        assertThat(settled.legalName()).isEqualTo("*雷");
        assertThat(settled.idNumber()).isEqualTo("1****************X");
        assertThat(settled.phone().number()).isEqualTo("*******8000");
        assertThat(settled.bankCard().number()).isEqualTo("***************3445");
        assertThat(settled.facts())
                .isEqualTo(
                        new Facts(true, LocalDate.of(1949, 12, 31), "11", true, true, "138", true));
        assertThat(settled.phone().boundSince()).isEqualTo(clear().phone().boundSince());
        assertThat(settled.idImage()).isEqualTo(clear().idImage());
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void settlingTwiceIsSettlingOnce(long seed) {
        RandomEvidence profiles = new RandomEvidence(seed);
        for (int i = 0; i < 2_000; i++) {
            Evidence once = intake.settle(profiles.next());
            assertThat(intake.settle(once)).isEqualTo(once);
        }
    }

    @Test
    void aValueInTheClearSpeaksForItselfWhateverFactsCameWithIt() {
        Facts flattering = new Facts(true, LocalDate.of(1990, 1, 1), "11", true, true, "138", true);
        Evidence wrong =
                clear().withIdNumber("110105194912310021")
                        .withNames("李雷", "韩梅梅")
                        .withPhone(new Phone("12345", null, null, null))
                        .withBankCard(new BankCard("12", null))
                        .withFacts(flattering);
        assertThat(intake.settle(wrong).facts())
                .isEqualTo(new Facts(false, null, null, false, false, null, false));
    }

    @Test
    void ofAnAbsentValueNoFactStays() {
        Facts left = new Facts(true, LocalDate.of(1990, 1, 1), "11", true, true, "138", true);
        assertThat(intake.settle(Evidence.none("u-1").withFacts(left)).facts())
                .isEqualTo(Facts.NONE);
        Evidence blank =
                Evidence.none("u-1")
                        .withIdNumber(" ")
                        .withNames("", "\t")
                        .withPhone(Phone.NONE.withNumber("  "))
                        .withFacts(left);
        assertThat(intake.settle(blank)).isEqualTo(Evidence.none("u-1"));
    }

    @ParameterizedTest
    @CsvSource({"*雷, *雷, true", "*雷, 李雷,", "李雷, *雷,", "李雷, 李·雷, true", "·, 李雷, false"})
    void aMaskedNameIsComparedByItsFactOnly(
            String registered, String legal, @Nullable Boolean match) {
        Evidence given =
                clear().withNames(registered, legal).withFacts(Facts.NONE.withNamesMatch(true));
        assertThat(intake.settle(given).facts().namesMatch()).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000, true, 138",
        "+86 138 0013 8000, true, 138",
        "0086-13800138000, true, 138",
        "１３８００１３８０００, true, 138",
        "17012345678, true, 170",
        "17112345678, true, 171",
        "19912345678, true, 199",
        "1380013800, false,",
        "138001380000, false,",
        "02112345678, false,",
        "010-12345678, false,",
        "+12125550100, false,",
        "12345678901, false,",
        "10086, false,",
        "手机, false,"
    })
    void aPhoneNumberIsAMobileNumberOfChina(String number, boolean valid, @Nullable String prefix) {
        Facts facts = intake.settle(clear().withPhone(Phone.NONE.withNumber(number))).facts();
        assertThat(facts.phoneNumberValid()).isEqualTo(valid);
        assertThat(facts.phonePrefix()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @CsvSource({
        "622202020011, true",
        "62220202001, false",
        "6222020200112233445, true",
        "62220202001122334455, false",
        "6222 0202 0011 2233 445, true",
        "6222-0202-0011-2233-445, true",
        "６２２２０２０２００１１２２３３４４５, true",
        "6222020200112233a45, false"
    })
    void aCardNumberHasTwelveToNineteenDigits(String number, boolean valid) {
        Evidence given = clear().withBankCard(new BankCard(number, true));
        assertThat(intake.settle(given).facts().cardNumberValid()).isEqualTo(valid);
    }
}
