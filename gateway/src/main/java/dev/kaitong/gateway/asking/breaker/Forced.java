package dev.kaitong.gateway.asking.breaker;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * When a breaker is held open by an operator. The wall clock decides here, and only here: a
 * maintenance is agreed upon by the clock on the wall.
 */
final class Forced {
    private final Clock clock;
    private final AtomicBoolean held = new AtomicBoolean();
    private volatile List<ForcedWindow> windows = List.of();

    Forced(Clock clock) {
        this.clock = clock;
    }

    /** From now on these windows count, and no others. */
    void set(List<ForcedWindow> next) {
        windows = List.copyOf(next);
    }

    /** Until when it is held open now; {@code null} when it is not. */
    @Nullable Instant until() {
        return windows.isEmpty() ? null : until(clock.instant());
    }

    /** Since when it is held open now; {@code null} when it is not. */
    @Nullable Instant since() {
        List<ForcedWindow> all = windows;
        @Nullable Instant since = null;
        @Nullable Instant earlier = all.isEmpty() ? null : start(all, clock.instant());
        while (earlier != null) {
            since = earlier;
            Instant at = earlier;
            earlier =
                    all.stream()
                            .filter(window ->
                                    window.start().isBefore(at) && !window.end().isBefore(at))
                            .map(ForcedWindow::start)
                            .min(Instant::compareTo)
                            .orElse(null);
        }
        return since;
    }

    private static @Nullable Instant start(List<ForcedWindow> all, Instant now) {
        return all.stream()
                .filter(window -> window.reaches(now))
                .map(ForcedWindow::start)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** The same, remembering that somebody was sent away. */
    boolean holds() {
        boolean now = until() != null;
        if (now) {
            held.set(true);
        }
        return now;
    }

    /** Whether it was held open until just now; true once for each time. */
    boolean takeEnded() {
        return held.get() && held.compareAndSet(true, false);
    }

    private @Nullable Instant until(Instant now) {
        @Nullable Instant end = null;
        @Nullable Instant reached = now;
        while (reached != null) {
            Instant at = reached;
            // Windows that follow each other without a gap are one to whoever waits.
            reached =
                    windows.stream()
                            .filter(window -> window.reaches(at))
                            .map(ForcedWindow::end)
                            .max(Instant::compareTo)
                            .orElse(null);
            end = reached == null ? end : reached;
        }
        return end;
    }
}
