package dev.kaitong.identity.profile.wire;

import dev.kaitong.identity.profile.evidence.Facts;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What masked names and numbers say. Read from values that stand there in the clear, taken from
 * here for those that stand there masked.
 *
 * @param idNumberChecks whether form and check character are right
 * @param birthDate the birth date in the ID number
 * @param provinceCode the first two digits of the ID number
 * @param namesMatch whether the two names are the same after normalisation
 * @param phoneNumberValid whether it is a mobile number of China
 * @param phonePrefix the first three digits of the phone number
 * @param cardNumberValid whether it has the form of a card number
 */
public record FactsDocument(
        @Nullable Boolean idNumberChecks,
        @Nullable @WithinEra LocalDate birthDate,
        @Nullable @PlainText @Size(max = 2) String provinceCode,
        @Nullable Boolean namesMatch,
        @Nullable Boolean phoneNumberValid,
        @Nullable @PlainText @Size(max = 3) String phonePrefix,
        @Nullable Boolean cardNumberValid) {

    static FactsDocument from(Facts facts) {
        return new FactsDocument(
                facts.idNumberChecks(),
                facts.birthDate(),
                facts.provinceCode(),
                facts.namesMatch(),
                facts.phoneNumberValid(),
                facts.phonePrefix(),
                facts.cardNumberValid());
    }

    static Facts toFacts(@Nullable FactsDocument facts) {
        return facts == null
                ? Facts.NONE
                : new Facts(
                        facts.idNumberChecks,
                        facts.birthDate,
                        facts.provinceCode,
                        facts.namesMatch,
                        facts.phoneNumberValid,
                        facts.phonePrefix,
                        facts.cardNumberValid);
    }
}
