package dev.kaitong.risk.behaviour.rule;

import dev.kaitong.contract.Cure;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.evidence.Clearance;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.evidence.Repayment;
import dev.kaitong.risk.behaviour.evidence.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it would be after cures, at the time they would be done. An appeal is assumed to be
 * upheld, openly: what a person will find nobody knows beforehand.
 *
 * @param evidence what would be known
 * @param asOf when
 */
public record Cured(Evidence evidence, Instant asOf) {
    private static final Duration CYCLE = Duration.ofDays(30);
    private static final int CYCLES = 2;

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
            case AGE_OUT, WAIT_UNTIL -> waited(params.until(), rules);
            case PROVE_PURCHASES -> proven(params.items());
            case RECOVER_ACCOUNT, USE_KNOWN_DEVICE -> recovered();
            case SPEND_LESS, PAY_DOWN_BALANCE -> changedHabits(params.cycles(), rules);
            case PAY_IN_FULL -> paidInFull();
            case REPAY_OVERDUE -> repaid(RepaymentPattern.of(evidence, rules).overdueFen());
            // A weak reason never decides alone, and the others are another part's.
            case REPAY_EARLY,
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
                    CHANGE_PASSWORD,
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
            return new Cured(evidence.cleared(Clearance.of(null, at)), asOf);
        }
        Evidence cleared = evidence;
        for (Violation violation : evidence.violations()) {
            if (kinds.contains(violation.kind())) {
                cleared = cleared.cleared(Clearance.of(violation.kind(), at));
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

    /** Proof of purchase is accepted: of the orders that are named, of every order when none is. */
    private Cured proven(@Nullable List<String> orderIds) {
        if (evidence.usage().purchases().isEmpty()) {
            return this;
        }
        Instant at = laterOf(asOf, evidence.usage().purchases().getFirst().at());
        String kind = Typology.CASH_OUT.name();
        if (orderIds == null || orderIds.isEmpty()) {
            return new Cured(evidence.cleared(Clearance.of(kind, at)), asOf);
        }
        Evidence proven = evidence;
        for (String orderId : orderIds) {
            proven = proven.cleared(new Clearance(kind, at, orderId));
        }
        return new Cured(proven, asOf);
    }

    /** The owner has the account back. */
    private Cured recovered() {
        return evidence.usage().purchases().isEmpty()
                ? this
                : new Cured(
                        evidence.recovered(
                                laterOf(asOf, evidence.usage().purchases().getFirst().at())),
                        asOf);
    }

    /** Statement cycles in which nothing new speaks against the applicant. */
    private Cured changedHabits(@Nullable Integer cycles, Rules rules) {
        return Suspicions.of(evidence, rules, asOf).until() == null
                ? this
                : new Cured(
                        evidence, asOf.plus(CYCLE.multipliedBy(cycles == null ? CYCLES : cycles)));
    }

    /**
     * Until the last violation has expired and the last suspicion decayed when no day is named;
     * never back in time.
     */
    private Cured waited(@Nullable LocalDate until, Rules rules) {
        @Nullable LocalDate decayed = Suspicions.of(evidence, rules, asOf).until();
        Instant then =
                (until == null
                                ? Stream.concat(
                                                AssessBehaviour.lastExpiry(
                                                        evidence.standingViolations())
                                                        .stream(),
                                                Optional.ofNullable(decayed).stream())
                                        .max(Comparator.naturalOrder())
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
