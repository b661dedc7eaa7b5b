package dev.kaitong.identity.profile.wire;

import dev.kaitong.identity.profile.evidence.Address;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address.
 *
 * @param regionCode GB/T 2260 code of 2, 4 or 6 digits
 * @param verified whether deliveries or a bill confirm it
 */
public record AddressDocument(
        @Nullable
                @Pattern(
                        regexp = "^([0-9]{2}){1,3}$",
                        message = "must be a region code of 2, 4 or 6 digits")
                String regionCode,
        @Nullable Boolean verified) {

    static @Nullable AddressDocument from(Address address) {
        return address.equals(Address.NONE)
                ? null
                : new AddressDocument(address.regionCode(), address.verified());
    }

    static Address toAddress(@Nullable AddressDocument address) {
        return address == null ? Address.NONE : new Address(address.regionCode, address.verified);
    }
}
