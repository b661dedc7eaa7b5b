package dev.kaitong.risk.event;

import dev.kaitong.risk.behaviour.usage.Purchase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where goods go, as opaque ids that the order system makes of it; none where it does not tell.
 *
 * @param addressId of the address
 * @param phoneId of the phone of whoever receives them
 */
record Links(@Nullable String addressId, @Nullable String phoneId) {
    /** Nothing was told. */
    static final Links NONE = new Links(null, null);

    /** What may link people. */
    enum Kind {
        /** Like a device: nearly always one person's. */
        PHONE,
        /** One household's, or one office's: links only those who buy at the same merchant. */
        ADDRESS
    }

    /**
     * Something by which people are linked.
     *
     * @param kind what it is
     * @param merchantId at whom it links; empty when at every one
     * @param id the id of it
     */
    record Link(Kind kind, String merchantId, String id) implements Comparable<Link> {
        @Override
        public int compareTo(Link other) {
            int byKind = kind.name().compareTo(other.kind.name());
            int byMerchant = byKind == 0 ? merchantId.compareTo(other.merchantId) : byKind;
            return byMerchant == 0 ? id.compareTo(other.id) : byMerchant;
        }
    }

    /** By what a purchase at a merchant may be linked with others. */
    List<Link> at(String merchantId) {
        List<Link> links = new ArrayList<>();
        if (phoneId != null) {
            links.add(new Link(Kind.PHONE, "", phoneId));
        }
        if (addressId != null) {
            links.add(new Link(Kind.ADDRESS, merchantId, addressId));
        }
        return links;
    }

    /**
     * From where a merchant is run; none where it is not known.
     *
     * @param deviceId the device
     * @param addressId the address
     * @param phoneId the phone
     */
    record Operator(
            @Nullable String deviceId, @Nullable String addressId, @Nullable String phoneId) {
        /** Nothing is known. */
        static final Operator UNKNOWN = new Operator(null, null, null);

        /** Whether a purchase was made from, or its goods go to, where the merchant is run. */
        boolean isAt(Purchase purchase, Links links) {
            return purchase.deviceId().equals(deviceId)
                    || (addressId != null && addressId.equals(links.addressId()))
                    || (phoneId != null && phoneId.equals(links.phoneId()));
        }
    }
}
