package dev.kaitong.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the outcome of an assessment follows from its reasons. The gateway takes no assessment that
 * breaks this law, and the tests of each service hold whatever it assesses against it.
 */
public final class OutcomeLaw {
    private OutcomeLaw() {}

    /**
     * What speaks against an outcome with these reasons; {@code null}: nothing.
     *
     * @param service that gave both
     */
    public static @Nullable String contradiction(
            ServiceName service, Outcome outcome, List<Reason> reasons) {
        for (Reason reason : reasons) {
            if (!reason.code().mayComeFrom(service)) {
                return "reasons: one of another part";
            }
        }
        if (outcome != Outcome.FAIL && has(reasons, ReasonKind.KNOCK_OUT)) {
            return "outcome: a knock-out that does not fail";
        }
        return switch (outcome) {
            case PASS ->
                    has(reasons, ReasonKind.INSUFFICIENT) || has(reasons, ReasonKind.REVIEW)
                            ? "outcome: passes in spite of its reasons"
                            : null;
            // Whoever is not passed is told why: a refusal without a cause would be nobody's.
            case FAIL, REVIEW, INSUFFICIENT ->
                    isMade(outcome, reasons) ? null : "reasons: none for " + outcome;
        };
    }

    /** A weak reason counts only together with others. */
    private static boolean isMade(Outcome outcome, List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.code().kind())
                .anyMatch(kind -> kind != ReasonKind.WEAK && kind.makes(outcome));
    }

    private static boolean has(List<Reason> reasons, ReasonKind kind) {
        return reasons.stream().anyMatch(reason -> reason.code().kind() == kind);
    }
}
