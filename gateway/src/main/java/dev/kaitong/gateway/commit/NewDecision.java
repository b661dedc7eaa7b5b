package dev.kaitong.gateway.commit;

import dev.kaitong.gateway.decision.Verdict;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision to be recorded; its place in the log is given by the writer.
 *
 * @param decisionId its id
 * @param applicationId what it decides
 * @param decisionNo its number within the application, from 1
 * @param applicantId whom it is about
 * @param verdict what it says
 * @param decidedAt when it was made
 * @param strategyVersion under which strategy
 * @param record the canonical text of everything that was kept of it
 */
public record NewDecision(
        UUID decisionId,
        UUID applicationId,
        int decisionNo,
        String applicantId,
        Verdict verdict,
        Instant decidedAt,
        String strategyVersion,
        String record) {}
