package dev.kaitong.gateway.line.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What ends a hold, such that a machine can tell.
 *
 * @param condition what must happen
 * @param until when; with {@link Condition#UNTIL} only
 */
public record Release(Condition condition, @Nullable Instant until) {
    /** What must happen. */
    public enum Condition {
        /** {@code kaitong.account.recovered}, later than what was told before. */
        ACCOUNT_RECOVERED,
        /** {@code kaitong.credentials.reset}, later than what was told before. */
        PASSWORD_RESET,
        /** The level of the signal falls below the level of its rule. */
        SIGNAL_CLEARED,
        /** Everything that is past due is repaid. */
        OVERDUE_REPAID,
        /** The shopper asks for it. */
        SHOPPER_ASKS,
        /** A person decides. */
        PERSON_DECIDES,
        /** The time comes. */
        UNTIL
    }

    public Release {
        if ((until != null) != (condition == Condition.UNTIL)) {
            throw new IllegalArgumentException("until: " + until + " (expected: with UNTIL only)");
        }
    }

    /** A condition without a time. */
    public static Release when(Condition condition) {
        return new Release(condition, null);
    }

    /** A time. */
    public static Release at(Instant until) {
        return new Release(Condition.UNTIL, until);
    }

    /** Whether its time has come. */
    public boolean isDue(Instant asOf) {
        return until != null && !asOf.isBefore(until);
    }
}
