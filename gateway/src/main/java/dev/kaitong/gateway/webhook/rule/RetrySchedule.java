package dev.kaitong.gateway.webhook.rule;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a message is tried again: the schedule that Standard Webhooks 1.0 recommends. */
public final class RetrySchedule {
    /** A subscriber who has failed for so long without one success is disabled. */
    public static final Duration FAILING_MAX = Duration.ofDays(5);

    /** The longest wait, also when a subscriber asks for a longer one. */
    public static final Duration PAUSE_MAX = Duration.ofHours(24);

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    PAUSE_MAX);

    /** Jitter only adds, at most a tenth: nobody is tried before his time. */
    private static final double JITTER = 0.1;

    private RetrySchedule() {}

    /**
     * The pause after an attempt that failed; after the ninth it stays at 24 h.
     *
     * @param attempts how many have failed, this one included; 1 or more
     * @param asked what the subscriber asked for ({@code Retry-After}); none when he did not
     * @param chance in [0, 1), so that those who failed together do not come again together
     */
    public static Duration pause(int attempts, @Nullable Duration asked, double chance) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: " + attempts + " (expected: 1 or more)");
        }
        if (!(chance >= 0 && chance < 1)) {
            throw new IllegalArgumentException("chance: " + chance + " (expected: in [0, 1))");
        }
        Duration pause = PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
        if (asked != null && asked.compareTo(pause) > 0) {
            pause = asked.compareTo(PAUSE_MAX) > 0 ? PAUSE_MAX : asked;
        }
        return pause.plusMillis((long) (pause.toMillis() * JITTER * chance));
    }
}
