package dev.kaitong.gateway.line.event;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long ago risk-service last told what it had raised. A line without a hold says nothing while
 * nobody could have asked for one. A process that does not follow the signals cannot tell.
 */
@Singleton
public class SignalsHeard {
    /** A few pauses of the follower, and a service that restarts. */
    static final Duration SILENT_AFTER = Duration.ofSeconds(10);

    private volatile @Nullable Instant since;
    private volatile @Nullable Instant lastAt;

    /** The signals are followed from now on. */
    public void begin(Instant now) {
        lastAt = null;
        since = now;
    }

    /** They are followed no more. */
    public void end() {
        since = null;
    }

    /** risk-service told all that there was on a page. */
    void heard(Instant now) {
        lastAt = now;
    }

    /** Whether nothing has been heard for too long. */
    public boolean silent(Instant now) {
        Instant begun = since;
        Instant last = lastAt;
        if (begun == null) {
            return false;
        }
        return now.isAfter((last == null ? begun : last).plus(SILENT_AFTER));
    }

    /** When it was last heard; none when never. */
    public @Nullable Instant lastAt() {
        return lastAt;
    }
}
