package dev.kaitong.gateway.line.kept;

import dev.kaitong.gateway.line.account.Acted;
import dev.kaitong.gateway.line.account.Holds;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.account.LineState;
import dev.kaitong.gateway.line.account.Pause;
import dev.kaitong.gateway.line.account.SelfLimit;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a line as they are kept beside its columns; absent is what a line has that was just
 * opened.
 */
record Terms(
        @Nullable SelfLimit selfLimit,
        @Nullable Holds holds,
        @Nullable Boolean stepUp,
        @Nullable List<Acted> acted,
        @Nullable Pause pause,
        @Nullable Boolean increases,
        @Nullable Long raisedFromFen,
        @Nullable Instant limitChangedAt,
        @Nullable Instant triedAt) {
    static Terms of(Line line) {
        return new Terms(
                line.selfLimit(),
                line.holds(),
                line.stepUp(),
                line.acted(),
                line.pause(),
                line.increases(),
                line.raisedFromFen(),
                line.limitChangedAt(),
                line.triedAt());
    }

    Line line(
            UUID lineId,
            String applicantId,
            int changeNo,
            LineState state,
            long baseLimitFen,
            Instant openedAt) {
        return new Line(
                lineId,
                applicantId,
                changeNo,
                state,
                baseLimitFen,
                selfLimit == null ? SelfLimit.NONE : selfLimit,
                holds == null ? Holds.NONE : holds,
                stepUp != null && stepUp,
                acted == null ? List.of() : acted,
                pause,
                increases == null || increases,
                raisedFromFen,
                limitChangedAt == null ? openedAt : limitChangedAt,
                triedAt);
    }
}
