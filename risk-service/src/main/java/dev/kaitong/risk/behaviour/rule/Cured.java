package dev.kaitong.risk.behaviour.rule;

import dev.kaitong.contract.Cure;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.risk.behaviour.evidence.Clearance;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.Repayment;
import dev.kaitong.risk.behaviour.evidence.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it would be after cures, at the time they would be done. An appeal is assumed to be
 * upheld, openly: what a person will find nobody knows beforehand.
 *
 * @param evidence what would be known
 * @param asOf when
 */
public record Cured(Evidence evidence, Instant asOf) {
    /** After all the cures, in their order. */
    public static Cured by(List<Cure> cures, Evidence evidence, Rules rules, Instant asOf) {
        Cured cured = new Cured(evidence, asOf);
        for (Cure cure : cures) {
            cured = cured.after(cure, rules);
        }
        return cured;
    }

    /** After one more cure; those that concern no behaviour change nothing. */
    private Cured after(Cure cure, Rules rules) {
        ReasonParams params = cure.params();
        return switch (cure.code()) {
            case APPEAL -> appealed(params.items());
            case AGE_OUT, WAIT_UNTIL -> waited(params.until());
            case PAY_IN_FULL -> paidInFull();
            case REPAY_OVERDUE -> repaid(RepaymentPattern.of(evidence, rules).overdueFen());
            // They change habits over cycles, of which no fact decides anything yet, or they are
            // another part's.
            case PROVE_PURCHASES,
                    SPEND_LESS,
                    PAY_DOWN_BALANCE,
                    REPAY_EARLY,
                    PAY_ON_TIME,
                    REPAY_FROM_OWN_FUNDS,
                    COMPLETE_PROFILE,
                    RETAKE_ID_IMAGE,
                    RENEW_ID,
                    REENTER_ID_NUMBER,
                    CORRECT_REGISTRATION,
                    BIND_USUAL_PHONE,
                    ALIGN_BANK_PHONE,
                    BIND_OWN_CARD,
                    COMPLETE_FACE_CHECK,
                    USE_EXISTING_LINE,
                    VERIFY_ADDRESS,
                    RECOVER_ACCOUNT,
                    CHANGE_PASSWORD,
                    USE_KNOWN_DEVICE,
                    ADD_NON_DEBT_EVIDENCE,
                    SETTLE_OR_DISPUTE,
                    SETTLE_ACCOUNTS,
                    ASK_FOR_LESS,
                    VERIFY_INCOME,
                    WAIT_OR_BUY_SMALLER,
                    NONE,
                    NONE_NEEDED ->
                    this;
        };
    }

    /** Clears the kinds that are named, every kind when none is. */
    private Cured appealed(@Nullable List<String> kinds) {
        Instant at = laterOf(asOf, lastRecorded());
        if (kinds == null || kinds.isEmpty()) {
            return new Cured(evidence.cleared(new Clearance(null, at)), asOf);
        }
        Evidence cleared = evidence;
        for (Violation violation : evidence.violations()) {
            if (kinds.contains(violation.kind())) {
                cleared = cleared.cleared(new Clearance(violation.kind(), at));
            }
        }
        return new Cured(cleared, asOf);
    }

    private Instant lastRecorded() {
        return evidence.violations().stream()
                .map(Violation::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(asOf);
    }

    /** Until the last violation has expired when no day is named; never back in time. */
    private Cured waited(@Nullable LocalDate until) {
        Instant then =
                (until == null
                                ? AssessBehaviour.lastExpiry(evidence.standingViolations())
                                : Optional.of(until))
                        .map(Calendar::startOf)
                        .orElse(asOf);
        return new Cured(evidence, laterOf(asOf, then));
    }

    /** What is left of the latest bill is repaid. */
    private Cured paidInFull() {
        return evidence.bills().isEmpty()
                ? this
                : repaid(
                        evidence.bills().getFirst().amountFen()
                                - RepaymentPattern.repaidFen(evidence, 0));
    }

    private Cured repaid(long amountFen) {
        return amountFen <= 0
                ? this
                : new Cured(evidence.repaid(Repayment.of(asOf, amountFen)), asOf);
    }

    private static Instant laterOf(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
