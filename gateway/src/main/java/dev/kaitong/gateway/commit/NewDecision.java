package dev.kaitong.gateway.commit;

import dev.kaitong.gateway.decision.Verdict;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision to be recorded; its place in the log is given by the writer.
 *
 * @param kind what it decides
 * @param decisionId its id
 * @param subjectId id of the application or the line that it decides
 * @param decisionNo its number within that, from 1
 * @param applicantId whom it is about
 * @param says its verdict, or its action
 * @param isFinal whether nothing may come after it
 * @param decidedAt when it was made
 * @param strategyVersion under which strategy
 * @param record the canonical text of everything that was kept of it
 */
public record NewDecision(
        Kind kind,
        UUID decisionId,
        UUID subjectId,
        int decisionNo,
        String applicantId,
        String says,
        boolean isFinal,
        Instant decidedAt,
        String strategyVersion,
        String record) {
    /** What is decided. */
    public enum Kind {
        APPLICATION("kaitong.decision.recorded"),
        LINE("kaitong.line.changed");

        private final String eventType;

        Kind(String eventType) {
            this.eventType = eventType;
        }

        /** The type of the event that tells of it. */
        String eventType() {
            return eventType;
        }
    }

    /** A decision on an application. */
    public NewDecision(
            UUID decisionId,
            UUID applicationId,
            int decisionNo,
            String applicantId,
            Verdict verdict,
            Instant decidedAt,
            String strategyVersion,
            String record) {
        this(
                Kind.APPLICATION,
                decisionId,
                applicationId,
                decisionNo,
                applicantId,
                verdict.name(),
                verdict.isFinal(),
                decidedAt,
                strategyVersion,
                record);
    }
}
