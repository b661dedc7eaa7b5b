package dev.kaitong.identity.profile.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The phone that is bound to the account.
 *
 * @param number mobile number, possibly masked
 * @param boundSince day on which it was bound
 * @param usual whether it is the number that the applicant really uses
 * @param ownerVerified whether the operator confirmed that the applicant owns it
 */
public record Phone(
        @Nullable String number,
        @Nullable LocalDate boundSince,
        @Nullable Boolean usual,
        @Nullable Boolean ownerVerified) {
    /** No phone. */
    public static final Phone NONE = new Phone(null, null, null, null);

    /** The same with its number in another form. */
    public Phone withNumber(@Nullable String value) {
        return new Phone(value, boundSince, usual, ownerVerified);
    }

    /** Never the values: records print themselves into logs. */
    @Override
    public String toString() {
        return "Phone[masked]";
    }
}
