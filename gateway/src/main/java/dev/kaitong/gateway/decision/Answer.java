package dev.kaitong.gateway.decision;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one service said, or that it said nothing.
 *
 * @param <M> what the service measures
 */
public sealed interface Answer<M> {
    /**
     * A valid, fresh assessment.
     *
     * @param outcome the service's verdict
     * @param measures what it measured
     * @param reasons all its reasons, most important first
     * @param <M> what the service measures
     */
    record Given<M>(Outcome outcome, M measures, List<Reason> reasons) implements Answer<M> {
        public Given {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * No answer came.
     *
     * @param cause why; always our failure
     * @param until the day (Asia/Shanghai) on which it is back by plan; none when nobody knows
     * @param <M> what the service would have measured
     */
    record Missing<M>(Cause cause, @Nullable LocalDate until) implements Answer<M> {
        /** No answer came, and nobody knows when one will. */
        public Missing(Cause cause) {
            this(cause, null);
        }
    }

    /** Whether the outcome is known and is this one; silence is no outcome. */
    default boolean is(Outcome outcome) {
        return switch (this) {
            case Given<M>(var given, var _, var _) -> given == outcome;
            case Missing<M> _ -> false;
        };
    }
}
