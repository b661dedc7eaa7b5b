package dev.kaitong.risk.merchant;

import dev.kaitong.risk.wire.Label;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A merchant on the wire.
 *
 * @param category what it sells, in the words in which purchases name it
 * @param operatorDeviceId the device from which it is run, if known
 */
public record Merchant(@NotNull @Label String category, @Nullable @Label String operatorDeviceId) {}
