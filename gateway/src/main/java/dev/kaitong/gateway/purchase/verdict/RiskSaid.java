package dev.kaitong.gateway.purchase.verdict;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import java.util.List;

/** What risk-service said about a purchase. */
public sealed interface RiskSaid {
    /** The strategy does not ask for a purchase of this size. */
    record NotAsked() implements RiskSaid {}

    /**
     * It answered.
     *
     * @param outcome its verdict
     * @param reasons its reasons, most important first
     */
    record Answered(Outcome outcome, List<Reason> reasons) implements RiskSaid {
        public Answered {
            reasons = List.copyOf(reasons);
        }
    }

    /** It was asked and gave no usable answer. */
    record Silent() implements RiskSaid {}
}
