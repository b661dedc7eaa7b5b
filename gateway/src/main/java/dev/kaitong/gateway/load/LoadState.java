package dev.kaitong.gateway.load;

import dev.kaitong.gateway.load.rule.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the load stands.
 *
 * @param level the level that holds
 * @param measured the level that our own measuring asks for
 * @param since since when a level holds, by the wall clock
 * @param preset what an operator wants at least; none when nobody does
 * @param limit requests that may be in flight
 * @param inFlight requests in flight
 */
public record LoadState(
        Level level,
        Level measured,
        Instant since,
        @Nullable Preset preset,
        int limit,
        int inFlight) {
    /**
     * The least level that an operator wants.
     *
     * @param level the level
     * @param endsAt until when, half open
     * @param setBy who wants it
     * @param setAt since when
     */
    public record Preset(Level level, Instant endsAt, String setBy, Instant setAt) {}
}
