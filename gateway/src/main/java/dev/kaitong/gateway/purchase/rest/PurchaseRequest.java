package dev.kaitong.gateway.purchase.rest;

import dev.kaitong.edge.wire.ApplicantId;
import dev.kaitong.gateway.purchase.ledger.Order;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/purchases}.
 *
 * @param applicantId on whose line
 * @param orderId the order's number at the order system
 * @param merchantId who sells
 * @param amountFen the amount, in fen, above 0
 * @param category of what is bought
 * @param deviceId from which device
 * @param region GB/T 2260 code of where
 * @param logistics whether a waybill exists
 * @param newAddress whether the address is new
 * @param addressId an opaque id of the address to which it goes
 * @param phoneId an opaque id of the phone of whoever receives it
 * @param stepUpPassed whether the shopper has shown who is buying, after a STEP_UP
 */
public record PurchaseRequest(
        @ApplicantId String applicantId,
        @NotNull @Pattern(regexp = LABEL, message = EXPECTED) String orderId,
        @NotNull @Pattern(regexp = LABEL, message = EXPECTED) String merchantId,
        @NotNull @Positive @Max(FEN_MAX) Long amountFen,
        @Nullable @Pattern(regexp = LABEL, message = EXPECTED) String category,
        @Nullable @Pattern(regexp = LABEL, message = EXPECTED) String deviceId,
        @Nullable @Pattern(regexp = LABEL, message = EXPECTED) String region,
        @Nullable Boolean logistics,
        @Nullable Boolean newAddress,
        @Nullable @Pattern(regexp = OPAQUE, message = OPAQUE_EXPECTED) String addressId,
        @Nullable @Pattern(regexp = OPAQUE, message = OPAQUE_EXPECTED) String phoneId,
        @Nullable Boolean stepUpPassed) {
    private static final String LABEL = "^(?=.*\\S)[^\\p{Cc}\\p{Cs}]{1,64}$";
    private static final String EXPECTED = "must be 1 to 64 characters, no control characters";
    private static final String OPAQUE =
            "^(?!(\\+?86)?[- ]?1[0-9]{10}$)(?=.*\\S)[^\\p{Cc}\\p{Cs}]{1,64}$";
    private static final String OPAQUE_EXPECTED =
            "must be an opaque id of 1 to 64 characters, no phone number, no control characters";
    private static final long FEN_MAX = 100_000_000_000_000L;

    Order toOrder() {
        return new Order(
                applicantId,
                orderId,
                merchantId,
                amountFen,
                category,
                deviceId,
                region,
                logistics,
                newAddress,
                addressId,
                phoneId);
    }

    boolean isStepUpPassed() {
        return Boolean.TRUE.equals(stepUpPassed);
    }

    /** SHA-256 of what is asked for, however its JSON is spaced. */
    byte[] fingerprint() {
        // None of the texts can hold a line feed.
        String said =
                String.join(
                                "\n",
                                applicantId,
                                orderId,
                                merchantId,
                                amountFen.toString(),
                                String.valueOf(category),
                                String.valueOf(deviceId),
                                String.valueOf(region),
                                String.valueOf(logistics),
                                String.valueOf(newAddress),
                                String.valueOf(stepUpPassed))
                        // What came later is left out where it is not said: keys stay what they
                        // were.
                        + (addressId == null && phoneId == null
                                ? ""
                                : "\n" + addressId + "\n" + phoneId);
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(said.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
