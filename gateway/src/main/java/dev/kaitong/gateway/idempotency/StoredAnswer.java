package dev.kaitong.gateway.idempotency;

import dev.kaitong.gateway.commit.NewAnswer;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it goes out, now or again.
 *
 * @param fingerprint of the request that it answers
 * @param status HTTP status
 * @param body the body
 * @param language its language, a BCP 47 tag
 * @param location the {@code Location} header; none without
 * @param retryAfterSeconds the {@code Retry-After} header; none without
 */
@SuppressWarnings("ArrayRecordComponent") // a hash; compared by answers() only
public record StoredAnswer(
        byte[] fingerprint,
        int status,
        String body,
        String language,
        @Nullable String location,
        @Nullable Long retryAfterSeconds) {
    /** Whether this answers a request with that fingerprint. */
    public boolean answers(byte[] otherFingerprint) {
        return MessageDigest.isEqual(fingerprint, otherFingerprint);
    }

    /** The row that keeps this answer under a key. */
    public NewAnswer under(KeyRef key, Instant now) {
        return new NewAnswer(
                key.caller(),
                key.operation(),
                key.key(),
                fingerprint,
                status,
                body,
                language,
                location,
                retryAfterSeconds,
                now);
    }
}
