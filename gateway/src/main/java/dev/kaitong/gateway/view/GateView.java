package dev.kaitong.gateway.view;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.gateway.decision.Answer;
import dev.kaitong.gateway.decision.Answers;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one of the three services judged, or that it is not known.
 *
 * @param service its name
 * @param outcome its outcome
 * @param cause why it is not known; with UNAVAILABLE only
 */
public record GateView(String service, Gate outcome, @Nullable Cause cause) {
    /** The outcomes of a service, and that there is none. */
    public enum Gate {
        PASS,
        FAIL,
        REVIEW,
        INSUFFICIENT,
        UNAVAILABLE
    }

    /** The three, in the order identity, credit, risk. */
    public static List<GateView> of(Answers answers) {
        return Stream.of(ServiceName.values())
                .map(service -> of(service, answers.of(service)))
                .toList();
    }

    private static GateView of(ServiceName service, Answer<?> answer) {
        return switch (answer) {
            case Answer.Given<?>(Outcome outcome, _, _) ->
                    new GateView(service.wireName(), gate(outcome), null);
            case Answer.Missing<?>(Cause cause, _) ->
                    new GateView(service.wireName(), Gate.UNAVAILABLE, cause);
        };
    }

    private static Gate gate(Outcome outcome) {
        return switch (outcome) {
            case PASS -> Gate.PASS;
            case FAIL -> Gate.FAIL;
            case REVIEW -> Gate.REVIEW;
            case INSUFFICIENT -> Gate.INSUFFICIENT;
        };
    }
}
