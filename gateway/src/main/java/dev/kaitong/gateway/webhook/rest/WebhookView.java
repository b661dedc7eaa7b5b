package dev.kaitong.gateway.webhook.rest;

import dev.kaitong.gateway.webhook.kept.Queue;
import dev.kaitong.gateway.webhook.kept.Webhook;
import dev.kaitong.gateway.webhook.signing.Secret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as operators see it.
 *
 * @param name what it is called
 * @param url where messages go
 * @param enabled whether they are sent
 * @param disabledSince since when they are not; none while they are
 * @param disabledWhy why they are not; none while they are
 * @param createdAt since when there is one
 * @param changedAt when an operator last changed it
 * @param lastSuccessAt when the subscriber last took something; none when never
 * @param lastFailureAt when an attempt last failed; none when never
 * @param lastFailure how: {@code HTTP_503}, {@code TIMEOUT}, {@code NO_CONNECTION}, {@code
 *     BROKEN_OFF}, {@code UNKNOWN_HOST}, {@code ADDRESS_NOT_ALLOWED}; none when never
 * @param failuresInRow attempts that failed since the last success
 * @param waiting messages that the subscriber does not have yet
 * @param nextAttemptAt when the next of them is due; none when none waits
 * @param oldSecretUntil until when the secret before signs as well; none when none does
 * @param secret the secret that was made by this very call, shown this once
 */
public record WebhookView(
        String name,
        String url,
        boolean enabled,
        @Nullable Instant disabledSince,
        Webhook.@Nullable DisabledWhy disabledWhy,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        @Nullable String lastFailure,
        int failuresInRow,
        long waiting,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant oldSecretUntil,
        @Nullable String secret) {
    /**
     * A list of them.
     *
     * @param webhooks by name
     */
    public record WebhookPage(List<WebhookView> webhooks) {
        public WebhookPage {
            webhooks = List.copyOf(webhooks);
        }
    }

    static WebhookView of(Webhook webhook, Queue queue, @Nullable Secret made, Instant now) {
        Webhook.@Nullable Disabled disabled = webhook.disabled();
        Webhook.@Nullable OldSecret old = webhook.old();
        Webhook.Health health = webhook.health();
        return new WebhookView(
                webhook.name(),
                webhook.url().toString(),
                disabled == null,
                disabled == null ? null : disabled.since(),
                disabled == null ? null : disabled.why(),
                webhook.createdAt(),
                webhook.changedAt(),
                health.lastSuccessAt(),
                health.lastFailureAt(),
                health.lastFailure(),
                health.failures(),
                queue.waiting(),
                disabled == null ? queue.nextAttemptAt() : null,
                old == null || !now.isBefore(old.until()) ? null : old.until(),
                made == null ? null : made.text());
    }

    @Override
    public String toString() {
        return "WebhookView[name=" + name + "]";
    }
}
