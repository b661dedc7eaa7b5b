package dev.kaitong.identity.profile.wire;

import dev.kaitong.identity.profile.evidence.Phone;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The bound phone.
 *
 * @param number mobile number; masked in answers
 * @param boundSince day on which it was bound
 * @param usual whether it is the number really used
 * @param ownerVerified whether the operator confirmed the owner
 */
public record PhoneDocument(
        @Nullable @PlainText @Size(max = 32) String number,
        @Nullable @WithinEra LocalDate boundSince,
        @Nullable Boolean usual,
        @Nullable Boolean ownerVerified) {

    static @Nullable PhoneDocument from(Phone phone) {
        return phone.equals(Phone.NONE)
                ? null
                : new PhoneDocument(
                        phone.number(), phone.boundSince(), phone.usual(), phone.ownerVerified());
    }

    static Phone toPhone(@Nullable PhoneDocument phone) {
        return phone == null
                ? Phone.NONE
                : new Phone(phone.number, phone.boundSince, phone.usual, phone.ownerVerified);
    }

    /** Never the values: records print themselves into logs. */
    @Override
    public String toString() {
        return "PhoneDocument[masked]";
    }
}
