package dev.kaitong.gateway.line.account;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What lies over the base limit for now, in fen, and never changes it; none where nothing lies.
 *
 * @param selfLimitFen the limit that the shopper set
 * @param promotionCapFen the cap of a promotion window
 * @param regionCapFen the cap of a region
 * @param regulatoryCapFen the legal ceiling
 */
public record Caps(
        @Nullable Long selfLimitFen,
        @Nullable Long promotionCapFen,
        @Nullable Long regionCapFen,
        @Nullable Long regulatoryCapFen) {
    /** Nothing lies over it. */
    public static final Caps NONE = new Caps(null, null, null, null);

    public Caps {
        Stream.of(
                        optional(selfLimitFen),
                        optional(promotionCapFen),
                        optional(regionCapFen),
                        optional(regulatoryCapFen))
                .filter(cap -> cap < 0)
                .findFirst()
                .ifPresent(cap -> {
                    throw new IllegalArgumentException("cap: " + cap + " (expected: 0 or more)");
                });
    }

    /** The smallest of the base limit and what lies over it. */
    public long limitFen(long baseLimitFen) {
        return Math.min(
                Math.min(baseLimitFen, optional(selfLimitFen)),
                Math.min(
                        optional(promotionCapFen),
                        Math.min(optional(regionCapFen), optional(regulatoryCapFen))));
    }

    /** What may be used now. */
    public long availableFen(long baseLimitFen, Balance balance) {
        long free = limitFen(baseLimitFen) - balance.usedFen() - balance.reservedFen();
        return Math.max(0, free);
    }

    private static long optional(@Nullable Long capFen) {
        return capFen == null ? Long.MAX_VALUE : capFen;
    }
}
