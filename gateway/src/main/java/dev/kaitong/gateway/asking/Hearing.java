package dev.kaitong.gateway.asking;

import dev.kaitong.contract.Cause;
import dev.kaitong.contract.CreditMeasures;
import dev.kaitong.contract.IdentityMeasures;
import dev.kaitong.contract.RiskMeasures;
import dev.kaitong.gateway.decision.Answers;

/**
 * What was heard of the three about one applicant at one instant.
 *
 * @param identity is this the person
 * @param credit will and can this person repay
 * @param risk how is the line used
 */
public record Hearing(
        Heard<IdentityMeasures> identity, Heard<CreditMeasures> credit, Heard<RiskMeasures> risk) {
    /** Nobody was heard, for one and the same cause. */
    public static Hearing silent(Cause cause) {
        return new Hearing(Heard.missing(cause), Heard.missing(cause), Heard.missing(cause));
    }

    /** The answers alone, as the decision takes them. */
    public Answers answers() {
        return new Answers(identity.answer(), credit.answer(), risk.answer());
    }
}
