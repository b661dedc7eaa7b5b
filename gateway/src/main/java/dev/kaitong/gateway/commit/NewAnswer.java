package dev.kaitong.gateway.commit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a caller was answered under an idempotency key.
 *
 * @param caller who asked
 * @param operation for what
 * @param key the key
 * @param fingerprint of the request, SHA-256
 * @param status HTTP status
 * @param body the body, byte for byte
 * @param language its language, a BCP 47 tag
 * @param location the {@code Location} header; none without
 * @param retryAfterSeconds the {@code Retry-After} header; none without
 * @param answeredAt when; kept for 30 days from here
 */
@SuppressWarnings("ArrayRecordComponent") // a hash; never compared as part of this record
public record NewAnswer(
        String caller,
        String operation,
        String key,
        byte[] fingerprint,
        int status,
        String body,
        String language,
        @Nullable String location,
        @Nullable Long retryAfterSeconds,
        Instant answeredAt) {}
