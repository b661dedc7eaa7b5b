package dev.kaitong.gateway.line.kept;

import dev.kaitong.gateway.line.account.Balance;
import dev.kaitong.gateway.line.account.Line;
import dev.kaitong.gateway.line.facts.LineFacts;
import java.time.Instant;
import java.util.UUID;

/**
 * A line with everything that is known of it, as it stood at one moment.
 *
 * @param line its terms
 * @param balance the money on it
 * @param facts what is known about its use
 * @param knownNo counts what became known
 * @param termsNo counts how often its terms were written
 * @param openedAt when it was opened
 * @param applicationId what it was applied for with
 * @param lastAction what was done to it last
 * @param lastChangedAt when
 * @param decisionId the decision behind that
 */
public record KnownLine(
        Line line,
        Balance balance,
        LineFacts facts,
        long knownNo,
        long termsNo,
        Instant openedAt,
        UUID applicationId,
        String lastAction,
        Instant lastChangedAt,
        UUID decisionId) {}
