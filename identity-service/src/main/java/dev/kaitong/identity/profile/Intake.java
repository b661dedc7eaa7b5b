package dev.kaitong.identity.profile;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.kaitong.identity.profile.evidence.BankCard;
import dev.kaitong.identity.profile.evidence.Evidence;
import dev.kaitong.identity.profile.evidence.Facts;
import dev.kaitong.identity.profile.evidence.IdNumber;
import dev.kaitong.identity.profile.evidence.Mask;
import dev.kaitong.identity.profile.evidence.PersonName;
import dev.kaitong.identity.profile.evidence.Phone;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts out of personal values and masks the values. A value in the clear speaks for
 * itself; for a masked one the facts that came with it are taken; of an absent one nothing is
 * known.
 */
@Singleton
public class Intake {
    private static final String CHINA = "CN";
    private static final int PREFIX_DIGITS = 3;

    /** ISO/IEC 7812-1 numbers, as banks in China give them out. */
    private static final Pattern CARD_NUMBER = Pattern.compile("[0-9]{12,19}");

    private static final Pattern CARD_SPACING = Pattern.compile("[ -]");

    private final PhoneNumberUtil phoneNumbers = PhoneNumberUtil.getInstance();

    /** The same evidence with its facts, and no personal value in the clear. */
    public Evidence settle(Evidence given) {
        @Nullable String registered = present(given.registeredName());
        @Nullable String legal = present(given.legalName());
        @Nullable String idNumber = present(given.idNumber());
        Phone phone = given.phone().withNumber(present(given.phone().number()));
        BankCard card = given.bankCard().withNumber(present(given.bankCard().number()));
        Facts facts =
                withCardNumber(
                        withPhoneNumber(
                                withIdNumber(Facts.NONE, idNumber, given.facts()),
                                phone.number(),
                                given.facts()),
                        card.number(),
                        given.facts());
        return given.withNames(mask(registered, Mask::name), mask(legal, Mask::name))
                .withIdNumber(mask(idNumber, Mask::idNumber))
                .withPhone(phone.withNumber(mask(phone.number(), Mask::phoneNumber)))
                .withBankCard(card.withNumber(mask(card.number(), Mask::cardNumber)))
                .withFacts(
                        facts.withNamesMatch(
                                namesMatch(registered, legal, given.facts().namesMatch())));
    }

    private static Facts withIdNumber(Facts facts, @Nullable String value, Facts given) {
        if (value == null) {
            return facts;
        }
        if (Mask.masked(value)) {
            return facts.withIdNumber(
                    given.idNumberChecks(), given.birthDate(), given.provinceCode());
        }
        Optional<IdNumber> number = IdNumber.parse(value);
        return facts.withIdNumber(
                number.isPresent(),
                number.map(IdNumber::birthDate).orElse(null),
                number.map(IdNumber::provinceCode).orElse(null));
    }

    private Facts withPhoneNumber(Facts facts, @Nullable String value, Facts given) {
        if (value == null) {
            return facts;
        }
        if (Mask.masked(value)) {
            return facts.withPhoneNumber(given.phoneNumberValid(), given.phonePrefix());
        }
        @Nullable String mobile = mobileOfChina(value);
        return facts.withPhoneNumber(
                mobile != null, mobile == null ? null : mobile.substring(0, PREFIX_DIGITS));
    }

    private static Facts withCardNumber(Facts facts, @Nullable String value, Facts given) {
        if (value == null) {
            return facts;
        }
        if (Mask.masked(value)) {
            return facts.withCardNumber(given.cardNumberValid());
        }
        String digits = CARD_SPACING.matcher(compatible(value)).replaceAll("");
        return facts.withCardNumber(CARD_NUMBER.matcher(digits).matches());
    }

    /** A masked name cannot be compared with one in the clear: that is not known, not "no". */
    private static @Nullable Boolean namesMatch(
            @Nullable String registered, @Nullable String legal, @Nullable Boolean given) {
        if (registered == null || legal == null || Mask.masked(registered) != Mask.masked(legal)) {
            return null;
        }
        return Mask.masked(registered)
                ? given
                : Boolean.valueOf(PersonName.of(registered).equals(PersonName.of(legal)));
    }

    /** The eleven digits of a mobile number of China; absent when it is none. */
    private @Nullable String mobileOfChina(String value) {
        try {
            PhoneNumber number = phoneNumbers.parse(compatible(value), CHINA);
            return phoneNumbers.isValidNumberForRegion(number, CHINA)
                            && phoneNumbers.getNumberType(number) == PhoneNumberType.MOBILE
                    ? phoneNumbers.getNationalSignificantNumber(number)
                    : null;
        } catch (NumberParseException _) {
            return null;
        }
    }

    private static String compatible(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    }

    /** A text without any sign in it is no value. */
    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String mask(@Nullable String value, UnaryOperator<String> how) {
        return value == null ? null : how.apply(value);
    }
}
