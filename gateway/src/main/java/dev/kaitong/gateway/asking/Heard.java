package dev.kaitong.gateway.asking;

import dev.kaitong.contract.Cause;
import dev.kaitong.gateway.decision.Answer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of one service.
 *
 * @param answer what the decision is made of
 * @param assessmentJson the valid assessment as it came, with its evidence and versions, to be kept
 *     with the decision; {@code null} exactly when the answer is missing
 * @param <M> what the service measures
 */
public record Heard<M>(Answer<M> answer, @Nullable String assessmentJson) {
    public Heard {
        if ((assessmentJson == null) != (answer instanceof Answer.Missing<M>)) {
            throw new IllegalArgumentException(
                    "assessmentJson: "
                            + (assessmentJson == null ? "none" : "one")
                            + " (expected: one exactly when the service answered)");
        }
    }

    /** Nothing was heard. */
    public static <M> Heard<M> missing(Cause cause) {
        return missing(cause, null);
    }

    /** Nothing was heard, and by plan nothing will be before this day. */
    static <M> Heard<M> missing(Cause cause, @Nullable LocalDate until) {
        return new Heard<>(new Answer.Missing<>(cause, until), null);
    }
}
