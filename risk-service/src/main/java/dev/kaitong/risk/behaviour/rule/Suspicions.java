package dev.kaitong.risk.behaviour.rule;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.contract.Typology;
import dev.kaitong.risk.behaviour.evidence.Evidence;
import dev.kaitong.risk.behaviour.level.Family;
import dev.kaitong.risk.behaviour.level.Feature;
import dev.kaitong.risk.behaviour.level.Judged;
import dev.kaitong.risk.behaviour.level.LevelTable;
import dev.kaitong.risk.behaviour.level.Levels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What merely looks wrong, as outcome and reasons. A reason names what the applicant can do
 * something about, and never which signal spoke or what it takes to stay below a threshold.
 *
 * @param evidence all that is known
 * @param rules the thresholds
 * @param judged the loudest purchase of each typology
 * @param asOf the instant
 */
record Suspicions(Evidence evidence, Rules rules, Map<Typology, Judged> judged, Instant asOf) {
    private static final int LAST_DAYS_FEWEST = 2;

    /** The suspicions in the evidence. */
    static Suspicions of(Evidence evidence, Rules rules, Instant asOf) {
        return new Suspicions(
                evidence,
                rules,
                Levels.of(
                        evidence,
                        rules.tables(),
                        rules.tickets(),
                        new Excuses(evidence)::excuse,
                        asOf),
                asOf);
    }

    /** Level by typology; an absent one is at 0. */
    Map<Typology, Integer> levels() {
        Map<Typology, Integer> levels = new EnumMap<>(Typology.class);
        judged.forEach((typology, one) -> levels.put(typology, one.level()));
        return levels;
    }

    /** The worst outcome of all. */
    Outcome outcome() {
        Outcome worst = Outcome.PASS;
        for (Judged one : judged.values()) {
            Outcome outcome = outcome(one);
            if (outcome == Outcome.FAIL || worst == Outcome.PASS) {
                worst = outcome;
            }
        }
        return worst;
    }

    /** The owner of an account in other hands is a victim, who is never refused for it. */
    private Outcome outcome(Judged one) {
        return switch (rules.band(one.level())) {
            case NONE, WATCH -> Outcome.PASS;
            case REVIEW -> Outcome.REVIEW;
            case FAIL -> one.typology() == Typology.TAKEOVER ? Outcome.REVIEW : Outcome.FAIL;
        };
    }

    /** The first day on which nothing of it decides any more. */
    @Nullable LocalDate until() {
        return judged.values().stream()
                .filter(one -> outcome(one) != Outcome.PASS)
                .map(this::until)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private LocalDate until(Judged one) {
        int least = isWatchedSpending(one) ? rules.watchLevel() : rules.reviewLevel();
        Instant then =
                Levels.below(
                        least,
                        evidence,
                        table(one),
                        rules.tickets(),
                        new Excuses(evidence)::excuse,
                        asOf);
        return Calendar.dayOf(then).plusDays(1);
    }

    /**
     * The reasons of what decides, of the highest level first; and of spending that is merely
     * watched, since an applicant can do something about it in time.
     */
    List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        judged.values().stream()
                .filter(one -> outcome(one) != Outcome.PASS || isWatchedSpending(one))
                .sorted(Comparator.comparingInt(Judged::level).reversed())
                .forEach(one -> add(one, reasons));
        return reasons;
    }

    /** The reasons of one typology, and until when it decides; the others may name the same. */
    Because because(Typology typology) {
        @Nullable Judged one = judged.get(typology);
        if (one == null || (outcome(one) == Outcome.PASS && !isWatchedSpending(one))) {
            return new Because(null, List.of());
        }
        List<Reason> reasons = new ArrayList<>();
        add(one, reasons);
        return new Because(outcome(one) == Outcome.PASS ? null : until(one), reasons);
    }

    private boolean isWatchedSpending(Judged one) {
        return rules.band(one.level()) == Band.WATCH
                && (one.typology() == Typology.DEBT_JUGGLING
                        || one.typology() == Typology.OVERSPENDING);
    }

    private void add(Judged one, List<Reason> reasons) {
        switch (one.typology()) {
            case CASH_OUT, REFUND_ABUSE -> addCashOut(one, reasons);
            case TAKEOVER -> put(reasons, Reason.of(ReasonCode.DEVICE_UNUSUAL));
            case DEBT_JUGGLING, OVERSPENDING -> addMeans(one, reasons);
            case VIOLATION -> {}
        }
    }

    private void addCashOut(Judged one, List<Reason> reasons) {
        ReasonParams params =
                ReasonParams.NONE
                        .withUntil(until(one))
                        .withAmountFen(one.purchase().amountFen())
                        .withItems(List.of(one.purchase().orderId()));
        put(
                reasons,
                new Reason(
                        outcome(one) == Outcome.FAIL
                                ? ReasonCode.CASH_OUT_CONFIRMED
                                : ReasonCode.CASH_OUT_SUSPECTED,
                        params));
        if (needs(one, Family.MERCHANT)) {
            put(
                    reasons,
                    new Reason(
                            ReasonCode.RISKY_MERCHANTS, ReasonParams.NONE.withUntil(until(one))));
        }
    }

    /** Whether it would not decide without a family. */
    @SuppressWarnings("EnumOrdinal") // the table takes one array slot a family
    private boolean needs(Judged one, Family family) {
        int[] others = new int[Family.values().length];
        one.families().forEach((each, points) -> others[each.ordinal()] = points);
        others[family.ordinal()] = 0;
        return table(one).level(others) < rules.reviewLevel();
    }

    private LevelTable table(Judged one) {
        return rules.tables().stream()
                .filter(table -> table.typology() == one.typology())
                .findFirst()
                .orElseThrow();
    }

    /** The reasons that are worth most, each at least what makes a family speak. */
    private void addMeans(Judged one, List<Reason> reasons) {
        Map<ReasonCode, Integer> worth = new EnumMap<>(ReasonCode.class);
        one.worth()
                .forEach((feature, points) -> worth.merge(codeOf(feature), points, Integer::sum));
        int before = reasons.size();
        worth.entrySet().stream()
                .filter(entry -> entry.getValue() >= table(one).familyPoints())
                .sorted(Map.Entry.<ReasonCode, Integer>comparingByValue().reversed())
                .forEach(entry -> put(reasons, means(entry.getKey(), one)));
        // What decides is named, even if it is many small things of which none makes a family
        // speak.
        if (reasons.size() == before && outcome(one) != Outcome.PASS) {
            worth.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(entry -> put(reasons, means(entry.getKey(), one)));
        }
        RepaymentPattern pattern = RepaymentPattern.of(evidence, rules);
        if (reasons.size() > before && pattern.lastDayRepayments() >= LAST_DAYS_FEWEST) {
            put(
                    reasons,
                    new Reason(
                            ReasonCode.LAST_DAY_REPAYMENT,
                            ReasonParams.NONE.withCount(pattern.lastDayRepayments())));
        }
    }

    private Reason means(ReasonCode code, Judged one) {
        ReasonParams params = ReasonParams.NONE.withUntil(until(one));
        int row = RepaymentPattern.of(evidence, rules).minimumPaymentsInARow();
        return new Reason(
                code,
                code == ReasonCode.MINIMUM_PAYMENTS && row > 0 ? params.withCycles(row) : params);
    }

    private static ReasonCode codeOf(Feature feature) {
        return switch (feature) {
            case USED_AFTER, USED_60_DAYS, NEARLY_FULL_BILLS -> ReasonCode.LINE_NEARLY_FULL;
            case MINIMUM_PAYMENTS, MINIMUM_PAYMENTS_6_BILLS -> ReasonCode.MINIMUM_PAYMENTS;
            case SPENT_1_DAY, SPENT_7_DAYS, AFTER_REPAYMENT, RESPENT, RESPENT_BEFORE ->
                    ReasonCode.FREQUENT_LARGE_PURCHASES;
            // Inquiries, borrowed repayments, overdue bills: more is spent than comes in.
            default -> ReasonCode.SPENDING_BEYOND_MEANS;
        };
    }

    /** Each code once: of two typologies that name it, the one with the higher level has. */
    private static void put(List<Reason> reasons, Reason reason) {
        if (reasons.stream().noneMatch(other -> other.code() == reason.code())) {
            reasons.add(reason);
        }
    }
}
