package dev.kaitong.gateway.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How webhooks are sent. */
@ConfigMapping(prefix = "kaitong.gateway.webhook")
public interface WebhookConfig {
    /** Whether this process sends; it takes subscriptions in any case. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Whether subscribers on this very machine are allowed, also without TLS: for one machine and
     * for tests. Elsewhere it would let a subscription reach what listens for nobody else.
     */
    @WithDefault("false")
    boolean insecureLoopback();

    /** Pause between two looks for something due, while no place becomes free. */
    @WithDefault("500ms")
    Duration pause();

    /** Most messages that are on their way to one subscriber at once. */
    @WithDefault("4")
    int atOnce();

    /** Time for one attempt, from connecting to the end of the answer. */
    @WithDefault("5s")
    Duration timeout();

    /** How long a claim holds; longer than looking up a name, the timeout and the mark after it. */
    @WithDefault("60s")
    Duration lease();
}
