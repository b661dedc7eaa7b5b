package dev.kaitong.gateway.linereview;

import dev.kaitong.gateway.line.account.Line;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a review came to.
 *
 * @param steps what is to be done, in this order; empty when nothing is
 * @param after the line after all of it
 * @param nextAt when the same line must be looked at again though nothing new has become known;
 *     none when never
 * @param mayRise whether it is time to ask the three whether the limit may rise
 * @param askRisk whether a hold has stood so long that risk-service must be asked whether its cause
 *     still holds
 */
public record Reviewed(
        List<Step> steps, Line after, @Nullable Instant nextAt, boolean mayRise, boolean askRisk) {
    public Reviewed {
        steps = List.copyOf(steps);
    }

    /**
     * Whether the line is to be looked at again at once: the three are to be asked, or the review
     * itself left something on the line that is not in its last step, with which it would be lost.
     */
    public boolean more() {
        return mayRise || askRisk || (!steps.isEmpty() && !steps.getLast().after().equals(after));
    }
}
