package dev.kaitong.gateway.line.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line, but for the money on it, which moves with every purchase while these terms stand.
 *
 * @param lineId its id
 * @param applicantId whose line
 * @param changeNo how often it was changed since it was opened
 * @param state where it stands
 * @param baseLimitFen the limit that was decided, in fen, above 0; no overlay ever changes it
 * @param selfLimit the limit that the shopper set
 * @param holds what keeps it from new purchases
 * @param stepUp whether new purchases need a further proof of who is buying
 * @param acted signals that have already lowered the limit
 * @param pause a hardship pause; none without
 * @param increases whether the shopper wants automatic increases
 * @param raisedFromFen the base limit before the last automatic increase, while it can still be
 *     refused; none without
 * @param limitChangedAt when the base limit was decided last
 * @param triedAt when an increase was looked at last; none before the first
 */
public record Line(
        UUID lineId,
        String applicantId,
        int changeNo,
        LineState state,
        long baseLimitFen,
        SelfLimit selfLimit,
        Holds holds,
        boolean stepUp,
        List<Acted> acted,
        @Nullable Pause pause,
        boolean increases,
        @Nullable Long raisedFromFen,
        Instant limitChangedAt,
        @Nullable Instant triedAt) {
    public Line {
        if (baseLimitFen <= 0) {
            throw new IllegalArgumentException(
                    "baseLimitFen: " + baseLimitFen + " (expected: above 0)");
        }
        acted = List.copyOf(acted);
    }

    /** Whether it is open. */
    public boolean active() {
        return state == LineState.ACTIVE;
    }

    /** With another base limit. */
    public Line withBaseLimit(long fen, @Nullable Long raisedFrom, Instant at) {
        return new Line(
                lineId,
                applicantId,
                changeNo,
                state,
                fen,
                selfLimit,
                holds,
                stepUp,
                acted,
                pause,
                increases,
                raisedFrom,
                at,
                triedAt);
    }

    /** With another limit of the shopper's own. */
    public Line withSelfLimit(SelfLimit value) {
        return new Line(
                lineId,
                applicantId,
                changeNo,
                state,
                baseLimitFen,
                value,
                holds,
                stepUp,
                acted,
                pause,
                increases,
                raisedFromFen,
                limitChangedAt,
                triedAt);
    }

    /** With other holds. */
    public Line withHolds(Holds value) {
        return new Line(
                lineId,
                applicantId,
                changeNo,
                state,
                baseLimitFen,
                selfLimit,
                value,
                stepUp,
                acted,
                pause,
                increases,
                raisedFromFen,
                limitChangedAt,
                triedAt);
    }

    /** In another state. */
    public Line withState(LineState value) {
        return new Line(
                lineId,
                applicantId,
                changeNo,
                value,
                baseLimitFen,
                selfLimit,
                holds,
                stepUp,
                acted,
                pause,
                increases,
                raisedFromFen,
                limitChangedAt,
                triedAt);
    }

    /** With this caution about who is buying. */
    public Line withStepUp(boolean value) {
        return new Line(
                lineId,
                applicantId,
                changeNo,
                state,
                baseLimitFen,
                selfLimit,
                holds,
                value,
                acted,
                pause,
                increases,
                raisedFromFen,
                limitChangedAt,
                triedAt);
    }

    /** With other signals that have acted. */
    public Line withActed(List<Acted> value) {
        return new Line(
                lineId,
                applicantId,
                changeNo,
                state,
                baseLimitFen,
                selfLimit,
                holds,
                stepUp,
                value,
                pause,
                increases,
                raisedFromFen,
                limitChangedAt,
                triedAt);
    }

    /** With another pause, or none. */
    public Line withPause(@Nullable Pause value) {
        return new Line(
                lineId,
                applicantId,
                changeNo,
                state,
                baseLimitFen,
                selfLimit,
                holds,
                stepUp,
                acted,
                value,
                increases,
                raisedFromFen,
                limitChangedAt,
                triedAt);
    }

    /** With or without automatic increases. */
    public Line withIncreases(boolean value) {
        return new Line(
                lineId,
                applicantId,
                changeNo,
                state,
                baseLimitFen,
                selfLimit,
                holds,
                stepUp,
                acted,
                pause,
                value,
                raisedFromFen,
                limitChangedAt,
                triedAt);
    }

    /** After an increase was looked at. */
    public Line withTried(Instant at) {
        return new Line(
                lineId,
                applicantId,
                changeNo,
                state,
                baseLimitFen,
                selfLimit,
                holds,
                stepUp,
                acted,
                pause,
                increases,
                raisedFromFen,
                limitChangedAt,
                at);
    }

    /** After one more change. */
    public Line next() {
        return new Line(
                lineId,
                applicantId,
                changeNo + 1,
                state,
                baseLimitFen,
                selfLimit,
                holds,
                stepUp,
                acted,
                pause,
                increases,
                raisedFromFen,
                limitChangedAt,
                triedAt);
    }
}
