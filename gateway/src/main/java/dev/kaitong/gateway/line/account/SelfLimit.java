package dev.kaitong.gateway.line.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The limit that the shopper set for himself: lower at once, higher after a cooling-off.
 *
 * @param nowFen what holds now, in fen; none without
 * @param nextFen what is to hold later; none without
 * @param nextAt from when; none without
 */
public record SelfLimit(@Nullable Long nowFen, @Nullable Long nextFen, @Nullable Instant nextAt) {
    /** The shopper set none. */
    public static final SelfLimit NONE = new SelfLimit(null, null, null);

    public SelfLimit {
        if ((nextFen == null) != (nextAt == null)) {
            throw new IllegalArgumentException(
                    "nextFen, nextAt: one of them (expected: both or none)");
        }
        if ((nowFen != null && nowFen < 0) || (nextFen != null && nextFen < 0)) {
            throw new IllegalArgumentException(
                    "nowFen, nextFen: " + nowFen + ", " + nextFen + " (expected: 0 or more)");
        }
    }

    /**
     * The shopper sets another one. A first one binds at once, however high it is.
     *
     * @param wishedFen the new one
     * @param coolingOff how long a higher one waits
     */
    public SelfLimit set(long wishedFen, Instant asOf, Duration coolingOff) {
        return nowFen == null || wishedFen <= nowFen
                ? new SelfLimit(wishedFen, null, null)
                : new SelfLimit(nowFen, wishedFen, asOf.plus(coolingOff));
    }

    /** Whether a higher one has waited long enough. */
    public boolean isDue(Instant asOf) {
        return nextAt != null && !asOf.isBefore(nextAt);
    }

    /** With the higher one in force. */
    public SelfLimit grown() {
        return new SelfLimit(nextFen, null, null);
    }
}
