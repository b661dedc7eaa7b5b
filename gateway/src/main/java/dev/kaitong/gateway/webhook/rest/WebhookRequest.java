package dev.kaitong.gateway.webhook.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * {@code PUT /v1/webhooks/{name}}: what is sent where.
 *
 * @param url where messages go: https, a host that is everybody's
 * @param secret {@code whsec_} and the base64 of 24 to 64 bytes; when absent, as before, or one is
 *     made
 * @param enabled whether messages are sent; when absent, as before, or yes
 */
public record WebhookRequest(
        @NotNull @Size(max = 2_000) String url,
        @Nullable @Size(max = 200) String secret,
        @Nullable Boolean enabled) {
    @Override
    public String toString() {
        return "WebhookRequest[url, secret, enabled=" + enabled + "]";
    }
}
