package dev.kaitong.gateway.linereview;

import dev.kaitong.contract.Reason;
import dev.kaitong.gateway.line.account.Actor;
import dev.kaitong.gateway.line.account.HoldKind;
import dev.kaitong.gateway.line.account.LineAction;
import dev.kaitong.gateway.line.account.LineState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is done to a line.
 *
 * @param action what
 * @param by who does it
 * @param hold which hold; with HOLD_PLACED and HOLD_RELEASED only
 * @param limit which limit; with LIMIT_INCREASED and LIMIT_DECREASED only
 * @param fromFen that limit before, in fen; none when there was none
 * @param toFen that limit afterwards, in fen
 * @param into the state into which the line goes, where action and author do not tell
 * @param reasons why, most important first; none where the shopper has nothing to mend
 * @param evidence what it stands on: ids of events, levels, days
 */
public record Change(
        LineAction action,
        Actor by,
        @Nullable HoldKind hold,
        @Nullable LimitKind limit,
        @Nullable Long fromFen,
        @Nullable Long toFen,
        @Nullable LineState into,
        List<Reason> reasons,
        List<String> evidence) {
    /** Which limit moves. */
    public enum LimitKind {
        /** The one that was decided. */
        BASE,
        /** The one that the shopper set. */
        SELF
    }

    public Change {
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
        boolean moves =
                action == LineAction.LIMIT_INCREASED || action == LineAction.LIMIT_DECREASED;
        boolean holds = action == LineAction.HOLD_PLACED || action == LineAction.HOLD_RELEASED;
        if ((limit != null) != moves || (toFen != null) != moves || (hold != null) != holds) {
            throw new IllegalArgumentException(
                    "hold, limit, toFen: "
                            + hold
                            + ", "
                            + limit
                            + ", "
                            + toFen
                            + " (expected: those of "
                            + action
                            + ")");
        }
    }

    /** A limit moves; by its amounts it is an increase or a decrease. */
    public static Change limit(
            LimitKind limit,
            Actor by,
            @Nullable Long fromFen,
            long toFen,
            List<Reason> reasons,
            List<String> evidence) {
        boolean up = fromFen != null && toFen > fromFen;
        return new Change(
                up ? LineAction.LIMIT_INCREASED : LineAction.LIMIT_DECREASED,
                by,
                null,
                limit,
                fromFen,
                toFen,
                null,
                reasons,
                evidence);
    }

    /** A hold is placed or released. */
    public static Change hold(
            LineAction action,
            Actor by,
            HoldKind hold,
            List<Reason> reasons,
            List<String> evidence) {
        return new Change(action, by, hold, null, null, null, null, reasons, evidence);
    }

    /** A line ends, or is there again. */
    public static Change state(
            LineAction action, Actor by, List<Reason> reasons, List<String> evidence) {
        return new Change(action, by, null, null, null, null, null, reasons, evidence);
    }

    /** A line ends as it was not paid back. */
    static Change chargedOff(List<Reason> reasons, List<String> evidence) {
        return new Change(
                LineAction.CLOSED,
                Actor.SYSTEM,
                null,
                null,
                null,
                null,
                LineState.CHARGED_OFF,
                reasons,
                evidence);
    }
}
