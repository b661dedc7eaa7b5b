package dev.kaitong.gateway.decision;

import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.contract.ServiceName;
import java.util.List;

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

    /** Whether at least one service is known to have this outcome. */
    public boolean any(Outcome outcome) {
        return all().stream().anyMatch(answer -> answer.is(outcome));
    }

    /** Whether every service answered. */
    public boolean complete() {
        return all().stream().allMatch(answer -> answer instanceof Answer.Given<?>);
    }
}
