package dev.kaitong.identity.profile.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the account is in its owner's hands: the latest time of each kind of account event. Only
 * times are compared, so events may arrive in any order and more than once.
 *
 * @param compromisedAt when it was last reported stolen
 * @param recoveredAt when its owner last took it back, which includes a new password
 * @param credentialsExposedAt when its password was last found exposed
 * @param credentialsResetAt when its password was last changed
 * @param phoneChangedAt when the bound phone was last changed
 */
public record Account(
        @Nullable Instant compromisedAt,
        @Nullable Instant recoveredAt,
        @Nullable Instant credentialsExposedAt,
        @Nullable Instant credentialsResetAt,
        @Nullable Instant phoneChangedAt) {
    /** An account about which nothing was ever reported. */
    public static final Account NONE = new Account(null, null, null, null, null);

    /** Reported stolen and not taken back since. */
    public boolean compromised() {
        return stands(compromisedAt, recoveredAt);
    }

    /** Password exposed, and neither changed nor the account recovered since. */
    public boolean exposed() {
        return stands(credentialsExposedAt, credentialsResetAt)
                && stands(credentialsExposedAt, recoveredAt);
    }

    /** The same, taken back by its owner at an instant, or when it was stolen if that is later. */
    public Account recovered(Instant at) {
        return new Account(
                compromisedAt,
                later(at, later(compromisedAt, credentialsExposedAt)),
                credentialsExposedAt,
                credentialsResetAt,
                phoneChangedAt);
    }

    /** The same with a new password at an instant, or when it was exposed if that is later. */
    public Account reset(Instant at) {
        return new Account(
                compromisedAt,
                recoveredAt,
                credentialsExposedAt,
                later(at, credentialsExposedAt),
                phoneChangedAt);
    }

    /** An end at the same instant ends it: whoever ends a state knows of it. */
    private static boolean stands(@Nullable Instant from, @Nullable Instant until) {
        return from != null && (until == null || until.isBefore(from));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
