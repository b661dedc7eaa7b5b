package dev.kaitong.gateway.application.known;

import dev.kaitong.gateway.commit.Standing;
import dev.kaitong.gateway.decision.ApplicationFacts;
import java.util.UUID;

/**
 * An application and where it stands.
 *
 * @param applicationId its id
 * @param applicantId who applied
 * @param facts what every decision on it must know; never change
 * @param standing what its latest decision made of it
 */
public record Application(
        UUID applicationId, String applicantId, ApplicationFacts facts, Standing standing) {
    /** Whether it has come to its end. */
    public boolean isFinal() {
        return standing.verdict().isFinal();
    }
}
