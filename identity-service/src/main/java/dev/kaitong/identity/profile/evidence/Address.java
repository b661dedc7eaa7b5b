package dev.kaitong.identity.profile.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Where the applicant lives.
 *
 * @param regionCode GB/T 2260 code of 2, 4 or 6 digits
 * @param verified whether deliveries or a bill confirm it
 */
public record Address(@Nullable String regionCode, @Nullable Boolean verified) {
    /** No address. */
    public static final Address NONE = new Address(null, null);
}
