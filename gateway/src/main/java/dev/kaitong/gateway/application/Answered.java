package dev.kaitong.gateway.application;

import dev.kaitong.gateway.idempotency.StoredAnswer;

/**
 * The answer to an application.
 *
 * @param answer as it goes out
 * @param replayed whether it was given before, under the same key
 */
public record Answered(StoredAnswer answer, boolean replayed) {}
