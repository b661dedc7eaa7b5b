package dev.kaitong.gateway.asking.forward;

import org.jspecify.annotations.Nullable;

/**
 * What the owner of the evidence answered to a request that was passed on; for the sender.
 *
 * @param status 2xx, or a 4xx that is the sender's own
 * @param contentType media type of the body, JSON or a problem; {@code null} without a body
 * @param body as it came; empty when there is none
 */
public record ForwardResult(int status, @Nullable String contentType, String body) {}
