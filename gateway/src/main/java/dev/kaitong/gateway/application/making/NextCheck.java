package dev.kaitong.gateway.application.making;

import dev.kaitong.gateway.commit.Standing;
import dev.kaitong.gateway.decision.Verdict;
import dev.kaitong.gateway.strategy.Strategy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

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

    /** The longest that nobody looks, even when the end of a maintenance is known. */
    public static final Duration PLANNED_MAX = Duration.ofMinutes(10);

    /** Those who wait for the same end come back spread over this. */
    private static final Duration PLANNED_SPREAD = Duration.ofSeconds(5);

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

    /**
     * The same; when it is known when we are in order again, then, up to 5 s later, and at most
     * after 10 minutes, as a maintenance may end before its time.
     *
     * @param backAt when we are in order again; none when nobody knows
     */
    public Instant after(Instant now, int attempts, @Nullable Instant backAt) {
        Instant next = after(now, attempts);
        if (backAt == null || !backAt.isAfter(next)) {
            return next;
        }
        Instant spread =
                backAt.plusMillis(Math.round(PLANNED_SPREAD.toMillis() * chance.nextDouble()));
        Instant latest = now.plus(PLANNED_MAX);
        return spread.isAfter(latest) ? latest : spread;
    }

    /** Where an application stands after a decision. */
    Standing standing(
            Verdict verdict,
            int decisionNo,
            Instant now,
            @Nullable LocalDate reapplyFrom,
            Strategy strategy,
            Instant appliedAt,
            @Nullable Instant backAt) {
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
                            after(now, 0, backAt));
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
