package dev.kaitong.gateway.line;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line on the wire; amounts in fen.
 *
 * @param state where it stands; NONE when there is no line
 * @param baseLimitFen the limit that was decided
 * @param selfLimitFen the limit that the shopper set; none without
 * @param availableFen what may be used now
 * @param usedFen what is used
 * @param reservedFen what authorised purchases have reserved
 * @param holds what keeps the line from being used; none are placed yet
 * @param lastChange the last change; none without a line
 */
public record LineView(
        LineState state,
        long baseLimitFen,
        @Nullable Long selfLimitFen,
        long availableFen,
        long usedFen,
        long reservedFen,
        List<String> holds,
        @Nullable Change lastChange) {
    /** No line. */
    static final LineView NONE = new LineView(LineState.NONE, 0, null, 0, 0, 0, List.of(), null);

    /**
     * A change of a line.
     *
     * @param action what was done
     * @param at when
     * @param decisionId the decision behind it
     */
    public record Change(String action, Instant at, UUID decisionId) {}

    static LineView of(LineRow row) {
        return new LineView(
                row.state,
                row.baseLimitFen,
                row.selfLimitFen,
                available(row),
                row.usedFen,
                row.reservedFen,
                List.of(),
                new Change(row.lastAction, row.lastChangedAt, row.decisionId));
    }

    private static long available(LineRow row) {
        if (row.state != LineState.ACTIVE) {
            return 0;
        }
        long limit =
                row.selfLimitFen == null
                        ? row.baseLimitFen
                        : Math.min(row.baseLimitFen, row.selfLimitFen);
        return Math.max(0, limit - row.usedFen - row.reservedFen);
    }
}
