package dev.kaitong.gateway.purchase.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What is bought, as the order system tells it.
 *
 * @param applicantId on whose line
 * @param orderId its number at the order system
 * @param merchantId who sells
 * @param amountFen the amount, in fen, above 0
 * @param category of what is bought; none when it was not told
 * @param deviceId from which device; none when it was not told
 * @param region GB/T 2260 code of where; none when it was not told
 * @param logistics whether a waybill exists; none when it was not told
 * @param newAddress whether the address is new; none when it was not told
 * @param addressId an opaque id of the address to which it goes; none when it was not told
 * @param phoneId an opaque id of the phone of whoever receives it; none when it was not told
 */
public record Order(
        String applicantId,
        String orderId,
        String merchantId,
        long amountFen,
        @Nullable String category,
        @Nullable String deviceId,
        @Nullable String region,
        @Nullable Boolean logistics,
        @Nullable Boolean newAddress,
        @Nullable String addressId,
        @Nullable String phoneId) {
    /** Whether everything was told that risk-service must know of a purchase. */
    public boolean toldInFull() {
        return category != null
                && deviceId != null
                && region != null
                && logistics != null
                && newAddress != null;
    }
}
