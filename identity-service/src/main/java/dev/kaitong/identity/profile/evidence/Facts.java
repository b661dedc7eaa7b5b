package dev.kaitong.identity.profile.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of numbers and names that are kept masked. A fact is absent when its
 * value is, or when a masked value came without it.
 *
 * @param idNumberChecks whether the ID number has the form and the check character of GB 11643
 * @param birthDate the birth date in an ID number that checks, if there is such a calendar day
 * @param provinceCode the first two digits of an ID number that checks
 * @param namesMatch whether registered and legal name are the same after normalisation
 * @param phoneNumberValid whether the phone number is a mobile number that the numbering plan of
 *     China knows
 * @param phonePrefix the first three digits of a valid phone number, which name the operator
 * @param cardNumberValid whether the card number has the form of a bank card number
 */
public record Facts(
        @Nullable Boolean idNumberChecks,
        @Nullable LocalDate birthDate,
        @Nullable String provinceCode,
        @Nullable Boolean namesMatch,
        @Nullable Boolean phoneNumberValid,
        @Nullable String phonePrefix,
        @Nullable Boolean cardNumberValid) {
    /** Nothing known. */
    public static final Facts NONE = new Facts(null, null, null, null, null, null, null);

    /** The same with what an ID number says. */
    public Facts withIdNumber(
            @Nullable Boolean checks, @Nullable LocalDate birth, @Nullable String province) {
        return new Facts(
                checks,
                birth,
                province,
                namesMatch,
                phoneNumberValid,
                phonePrefix,
                cardNumberValid);
    }

    /** The same with the result of comparing the names. */
    public Facts withNamesMatch(@Nullable Boolean match) {
        return new Facts(
                idNumberChecks,
                birthDate,
                provinceCode,
                match,
                phoneNumberValid,
                phonePrefix,
                cardNumberValid);
    }

    /** The same with what a phone number says. */
    public Facts withPhoneNumber(@Nullable Boolean valid, @Nullable String prefix) {
        return new Facts(
                idNumberChecks,
                birthDate,
                provinceCode,
                namesMatch,
                valid,
                prefix,
                cardNumberValid);
    }

    /** The same with what a card number says. */
    public Facts withCardNumber(@Nullable Boolean valid) {
        return new Facts(
                idNumberChecks,
                birthDate,
                provinceCode,
                namesMatch,
                phoneNumberValid,
                phonePrefix,
                valid);
    }
}
