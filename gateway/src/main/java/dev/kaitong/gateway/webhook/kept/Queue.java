package dev.kaitong.gateway.webhook.kept;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a subscriber.
 *
 * @param waiting messages that he does not have yet
 * @param nextAttemptAt when the next of them is due; none when none waits
 */
public record Queue(long waiting, @Nullable Instant nextAttemptAt) {}
