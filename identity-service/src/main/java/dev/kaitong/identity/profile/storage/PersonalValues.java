package dev.kaitong.identity.profile.storage;

import dev.kaitong.identity.profile.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/** What of a profile is stored sealed only, as JSON inside the seal. */
record PersonalValues(
        @Nullable String registeredName,
        @Nullable String legalName,
        @Nullable String idNumber,
        @Nullable String phoneNumber,
        @Nullable String cardNumber) {

    static PersonalValues of(Evidence clear) {
        return new PersonalValues(
                clear.registeredName(),
                clear.legalName(),
                clear.idNumber(),
                clear.phone().number(),
                clear.bankCard().number());
    }

    /** Never the values: records print themselves into logs. */
    @Override
    public String toString() {
        return "PersonalValues[masked]";
    }
}
