package dev.kaitong.gateway.decisionlog.record;

import dev.kaitong.gateway.decision.ApplicationFacts;
import dev.kaitong.gateway.decision.Decided;
import dev.kaitong.gateway.decision.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept of one decision. Given the strategies of this build, the decision can be
 * derived from its own record.
 *
 * @param decisionId its id
 * @param applicationId what it decides
 * @param decisionNo its number within the application, from 1
 * @param applicantId whom it is about
 * @param origin why it was made
 * @param decidedAt when; also the instant for which the services were asked
 * @param strategyVersion under which strategy
 * @param facts what it had to know of the application
 * @param answers what the services said; none when nobody was asked
 * @param decided the decision itself, with all reasons
 */
public record DecisionRecord(
        UUID decisionId,
        UUID applicationId,
        int decisionNo,
        String applicantId,
        Origin origin,
        Instant decidedAt,
        String strategyVersion,
        ApplicationFacts facts,
        @Nullable KeptAnswers answers,
        Decided decided) {
    public DecisionRecord {
        boolean asked =
                switch (origin) {
                    case APPLIED, REDECIDED -> true;
                    case WITHDRAWN, SUPERSEDED, EXPIRED -> false;
                };
        if (asked != (answers != null)) {
            throw new IllegalArgumentException(
                    "answers: "
                            + (answers == null ? "none" : "some")
                            + " (expected: with APPLIED and REDECIDED only)");
        }
    }

    /** The end of an application about which nobody was asked. */
    public static Decided end(Origin origin) {
        Verdict verdict =
                switch (origin) {
                    case WITHDRAWN, SUPERSEDED -> Verdict.WITHDRAWN;
                    case EXPIRED -> Verdict.EXPIRED;
                    case APPLIED, REDECIDED ->
                            throw new IllegalArgumentException(
                                    "origin: " + origin + " (expected: one that ends)");
                };
        return new Decided(verdict, null, List.of(), List.of(), null, true);
    }

    /** The same with another decision; the record that a replay would have written. */
    DecisionRecord with(Decided other) {
        return new DecisionRecord(
                decisionId,
                applicationId,
                decisionNo,
                applicantId,
                origin,
                decidedAt,
                strategyVersion,
                facts,
                answers,
                other);
    }
}
