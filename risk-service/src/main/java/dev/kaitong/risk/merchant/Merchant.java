package dev.kaitong.risk.merchant;

import dev.kaitong.risk.wire.Label;
import dev.kaitong.risk.wire.Opaque;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A merchant on the wire.
 *
 * @param category what it sells, in the words in which purchases name it
 * @param operatorDeviceId the device from which it is run, if known
 * @param operatorAddressId an opaque id of the address from which it is run, if known
 * @param operatorPhoneId an opaque id of the phone by which it is run, if known
 */
public record Merchant(
        @NotNull @Label String category,
        @Nullable @Label String operatorDeviceId,
        @Nullable @Opaque String operatorAddressId,
        @Nullable @Opaque String operatorPhoneId) {}
