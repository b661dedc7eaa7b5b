package dev.kaitong.gateway.application.rest;

import dev.kaitong.gateway.application.known.Application;
import dev.kaitong.gateway.decision.Verdict;
import dev.kaitong.gateway.view.DecisionView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application with its latest decision.
 *
 * @param applicationId its id
 * @param applicantId who applied
 * @param scene where the line is to be used
 * @param requestedLimitFen the limit asked for, in fen; none when any will do
 * @param appliedAt when it was made; never changes, however often it is decided
 * @param verdict where it stands: the verdict of its latest decision
 * @param decision that decision
 */
public record ApplicationView(
        UUID applicationId,
        String applicantId,
        String scene,
        @Nullable Long requestedLimitFen,
        Instant appliedAt,
        Verdict verdict,
        DecisionView decision) {
    /** An application and a decision on it. */
    public static ApplicationView of(Application application, DecisionView decision) {
        return new ApplicationView(
                application.applicationId(),
                application.applicantId(),
                application.facts().scene(),
                application.facts().requestedLimitFen(),
                application.facts().appliedAt(),
                decision.verdict(),
                decision);
    }
}
