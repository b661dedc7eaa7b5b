package dev.kaitong.gateway.webhook.kept;

import dev.kaitong.gateway.webhook.signing.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription.
 *
 * @param webhookId its id; another one when it is removed and made again
 * @param name what operators call it
 * @param url where messages go
 * @param secret what signs them
 * @param old the secret before, which signs as well until its time is over; none without
 * @param createdAt since when there is one
 * @param changedAt when an operator last changed it
 * @param health how it goes
 * @param disabled that nothing is sent; none while it is
 */
public record Webhook(
        UUID webhookId,
        String name,
        URI url,
        Secret secret,
        @Nullable OldSecret old,
        Instant createdAt,
        Instant changedAt,
        Health health,
        @Nullable Disabled disabled) {
    /**
     * The secret before.
     *
     * @param secret itself
     * @param until first instant at which it does not sign any more
     */
    public record OldSecret(Secret secret, Instant until) {}

    /**
     * How it goes.
     *
     * @param lastSuccessAt when the subscriber last took something; none when never
     * @param lastFailureAt when an attempt last failed; none when never
     * @param lastFailure how, in a word; none when never
     * @param failures attempts that failed since the last success
     */
    public record Health(
            @Nullable Instant lastSuccessAt,
            @Nullable Instant lastFailureAt,
            @Nullable String lastFailure,
            int failures) {}

    /**
     * That nothing is sent.
     *
     * @param since since when
     * @param why why
     */
    public record Disabled(Instant since, DisabledWhy why) {}

    /** Why nothing is sent. */
    public enum DisabledWhy {
        /** An operator wished it. */
        OPERATOR,
        /** The subscriber answered 410. */
        GONE,
        /** Five days of failures without one success. */
        FAILING
    }

    /** The secrets that sign at an instant; the newest first. */
    public List<Secret> secretsAt(Instant now) {
        return old != null && now.isBefore(old.until())
                ? List.of(secret, old.secret())
                : List.of(secret);
    }
}
