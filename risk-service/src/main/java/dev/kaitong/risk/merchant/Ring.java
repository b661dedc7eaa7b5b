package dev.kaitong.risk.merchant;

import java.util.List;

/**
 * Merchants that are run from the same place.
 *
 * @param merchantId whose ring
 * @param merchants the others, in the order of their ids, at most {@link #MOST}
 * @param more whether there are more
 */
public record Ring(String merchantId, List<Member> merchants, boolean more) {
    /** Most merchants that are told. */
    public static final int MOST = 100;

    /** How a merchant is linked with the one before it. */
    public enum By {
        DEVICE,
        ADDRESS,
        PHONE
    }

    /**
     * A merchant of the ring.
     *
     * @param merchantId which
     * @param steps 1 when it shares something with the first itself, 2 when with one of those
     * @param by what it shares with one that is a step nearer
     */
    public record Member(String merchantId, int steps, List<By> by) {}
}
