package dev.kaitong.gateway.application;

import dev.kaitong.contract.Language;
import dev.kaitong.gateway.idempotency.KeyRef;
import org.jspecify.annotations.Nullable;

/**
 * That a shopper applies.
 *
 * @param applicantId who
 * @param scene where the line is to be used
 * @param requestedLimitFen the limit asked for, in fen, above 0; none when any will do
 * @param key under which the answer is kept
 * @param fingerprint of the request, SHA-256
 * @param language in which the shopper is answered
 * @param requestId of the request, passed on to the services
 */
@SuppressWarnings("ArrayRecordComponent") // a hash; never compared as part of this record
public record Apply(
        String applicantId,
        String scene,
        @Nullable Long requestedLimitFen,
        KeyRef key,
        byte[] fingerprint,
        Language language,
        String requestId) {}
