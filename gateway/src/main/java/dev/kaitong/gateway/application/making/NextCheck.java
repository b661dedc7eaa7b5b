package dev.kaitong.gateway.application.making;

import dev.kaitong.gateway.commit.Standing;
import dev.kaitong.gateway.decision.Verdict;
import dev.kaitong.gateway.strategy.Strategy;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** When an application that waits is looked at again, and when waiting ends. */
@Singleton
public class NextCheck {
    /** The longest pause between two looks at a ticket. */
    public static final Duration PAUSE_MAX = Duration.ofSeconds(15);

    /**
     * An incomplete application is looked at once more shortly after: the shopper may have mended
     * it between our question and our commit, when there was nothing yet to wake.
     */
    public static final Duration SECOND_LOOK = Duration.ofSeconds(5);

    private static final Duration PAUSE_MIN = Duration.ofSeconds(1);
    private static final int DOUBLINGS_MAX = 4;
    private static final double JITTER = 0.3;

    private final RandomGenerator chance;

    NextCheck() {
        this(RandomGenerator.getDefault());
    }

    NextCheck(RandomGenerator chance) {
        this.chance = chance;
    }

    /**
     * After a look that found us still out of order: 1, 2, 4, 8, 15 s, each up to 30 % less, so
     * that those who came together do not come back together.
     *
     * @param attempts looks so far, 0 or more
     */
    public Instant after(Instant now, int attempts) {
        long doubled = PAUSE_MIN.toMillis() << Math.min(attempts, DOUBLINGS_MAX);
        long pause = Math.min(doubled, PAUSE_MAX.toMillis());
        long jittered = Math.round(pause * (1 - JITTER * chance.nextDouble()));
        return now.plusMillis(Math.max(jittered, PAUSE_MIN.toMillis()));
    }

    /** Where an application stands after a decision. */
    Standing standing(
            Verdict verdict,
            int decisionNo,
            Instant now,
            java.time.@Nullable LocalDate reapplyFrom,
            Strategy strategy,
            Instant appliedAt) {
        return switch (verdict) {
            case APPROVED, DECLINED, WITHDRAWN, EXPIRED, REFERRED, DEFERRED ->
                    new Standing(verdict, decisionNo, now, reapplyFrom, null, null);
            case PENDING ->
                    new Standing(
                            verdict,
                            decisionNo,
                            now,
                            null,
                            appliedAt.plus(Duration.ofHours(strategy.pendingHours())),
                            after(now, 0));
            case INCOMPLETE ->
                    new Standing(
                            verdict,
                            decisionNo,
                            now,
                            null,
                            appliedAt.plus(Duration.ofDays(strategy.incompleteDays())),
                            now.plus(SECOND_LOOK));
        };
    }
}
