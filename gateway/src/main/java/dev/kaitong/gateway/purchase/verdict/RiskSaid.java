package dev.kaitong.gateway.purchase.verdict;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What risk-service said about a purchase. */
public sealed interface RiskSaid {
    /** The strategy does not ask for a purchase of this size. */
    record NotAsked() implements RiskSaid {}

    /**
     * It answered.
     *
     * @param outcome its verdict
     * @param reasons its reasons, most important first
     * @param knownNo what was known of the line before it was asked
     */
    record Answered(Outcome outcome, List<Reason> reasons, long knownNo) implements RiskSaid {
        public Answered {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * It gave no usable answer, or has not been heard of for too long where it would not be asked.
     *
     * @param heardAt when it last told what it had raised about anybody, where that would have been
     *     enough; none where it was asked about this very purchase, or never heard
     */
    record Silent(@Nullable Instant heardAt) implements RiskSaid {}
}
