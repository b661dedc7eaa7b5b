package dev.kaitong.gateway.decision;

import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.contract.ServiceName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The three answers that a decision is made of.
 *
 * @param identity is this the person
 * @param credit will and can this person repay
 * @param risk how is the line used
 */
public record Answers(
        Answer<IdentityMeasures> identity,
        Answer<CreditMeasures> credit,
        Answer<RiskMeasures> risk) {
    /** The answer of one service. */
    public Answer<?> of(ServiceName service) {
        return switch (service) {
            case IDENTITY -> identity;
            case CREDIT -> credit;
            case RISK -> risk;
        };
    }

    /** All three, in the order identity, credit, risk. */
    public List<Answer<?>> all() {
        return List.of(identity, credit, risk);
    }

    /**
     * Which service gave a reason; none when none of them did. Where two may give it, it is not
     * always its owner.
     */
    public Optional<ServiceName> giver(ReasonCode code) {
        return Stream.of(ServiceName.values())
                .filter(service ->
                        of(service) instanceof Answer.Given<?> given
                                && given.reasons().stream()
                                        .anyMatch(reason -> reason.code() == code))
                .findFirst();
    }

    /** Whether at least one service is known to have this outcome. */
    public boolean any(Outcome outcome) {
        return all().stream().anyMatch(answer -> answer.is(outcome));
    }

    /** Whether every service answered. */
    public boolean complete() {
        return all().stream().allMatch(answer -> answer instanceof Answer.Given<?>);
    }
}
