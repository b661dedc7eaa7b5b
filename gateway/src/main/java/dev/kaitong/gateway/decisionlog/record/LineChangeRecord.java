package dev.kaitong.gateway.decisionlog.record;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.facts.LineFacts;
import dev.kaitong.gateway.linereview.Change;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of one change of a line. A change that the rules made can be derived from
 * its own record, given the strategies of this build.
 *
 * @param kind always {@link #KIND}: what tells it from the record of an application
 * @param decisionId its id
 * @param lineId which line
 * @param changeNo its number since the line was opened, from 1
 * @param applicantId whose line
 * @param decidedAt when
 * @param strategyVersion under which strategy
 * @param change what was done, by whom and why
 * @param said what a person who did it said; none when nobody had to say anything
 * @param before the line as it was read
 * @param after the line afterwards
 * @param facts what was known about its use
 * @param answers what the three services said; none when they were not asked
 */
@JsonPropertyOrder("kind")
public record LineChangeRecord(
        String kind,
        UUID decisionId,
        UUID lineId,
        int changeNo,
        String applicantId,
        Instant decidedAt,
        String strategyVersion,
        Change change,
        @Nullable String said,
        Line before,
        Line after,
        LineFacts facts,
        @Nullable KeptAnswers answers) {
    /** What is written first in every such record. */
    public static final String KIND = "LINE_CHANGE";

    public LineChangeRecord {
        if (!kind.equals(KIND)) {
            throw new IllegalArgumentException("kind: " + kind + " (expected: " + KIND + ")");
        }
        if (changeNo < 1) {
            throw new IllegalArgumentException("changeNo: " + changeNo + " (expected: 1 or more)");
        }
    }

    /** The same with another change; the record that a replay would have written. */
    LineChangeRecord with(Change other, Line otherAfter) {
        return new LineChangeRecord(
                kind,
                decisionId,
                lineId,
                changeNo,
                applicantId,
                decidedAt,
                strategyVersion,
                other,
                said,
                before,
                otherAfter,
                facts,
                answers);
    }
}
