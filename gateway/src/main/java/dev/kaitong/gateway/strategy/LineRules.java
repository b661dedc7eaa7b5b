package dev.kaitong.gateway.strategy;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.Typology;
import dev.kaitong.gateway.line.account.HoldKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a line that was opened, and when.
 *
 * @param decreaseMaxPercent the most that one decrease takes of the base limit, 1 to 50
 * @param watchLevel level of a signal from which it counts as not cleared, and of TAKEOVER from
 *     which a purchase needs a further proof of who is buying, 0 to 100
 * @param holdReviewDays days after which a hold is looked at again at the latest, above 0
 * @param chargeOffAfterDays days past due after which a line ends as charged off, 90 to 720
 * @param selfLimitCoolingHours hours that a higher limit of the shopper's own waits, 0 or more
 * @param increase when and how far a limit rises by itself
 * @param purchases how a purchase is decided
 * @param signals what signals do; the rule with the highest level that is reached acts
 */
public record LineRules(
        int decreaseMaxPercent,
        int watchLevel,
        int holdReviewDays,
        int chargeOffAfterDays,
        int selfLimitCoolingHours,
        Increase increase,
        Purchases purchases,
        List<SignalRule> signals) {
    private static final int PERCENT = 100;
    private static final int HALF = 50;
    private static final int CHARGE_OFF_LEAST = 90;
    private static final int CHARGE_OFF_MOST = 720;

    /**
     * When and how far a limit rises by itself.
     *
     * @param daysBetween days since the base limit was decided last, above 0
     * @param cleanCycles bills in a row that were paid in full and in time, above 0
     * @param factorMaxPercent the most that it rises to, in percent of what it was, 100 to 200
     * @param retryDays days after which it is looked at again when it could not rise, above 0
     */
    public record Increase(int daysBetween, int cleanCycles, int factorMaxPercent, int retryDays) {
        public Increase {
            expect("daysBetween", daysBetween, 1, Integer.MAX_VALUE);
            expect("cleanCycles", cleanCycles, 1, Integer.MAX_VALUE);
            expect("factorMaxPercent", factorMaxPercent, PERCENT, 2 * PERCENT);
            expect("retryDays", retryDays, 1, Integer.MAX_VALUE);
        }
    }

    /**
     * How a purchase is decided.
     *
     * @param askFromFen amount from which risk-service is asked before a purchase is authorised;
     *     none when never
     * @param degradedMaxFen the most that is authorised on the last known good assessment
     * @param lastKnownGoodMinutes how old that may be, at most 15
     * @param authorisationDays days for which an amount stays reserved without a capture, 1 to 30
     * @param pendingMinutes minutes for which we try by ourselves to decide what we could not, 1 to
     *     1440
     */
    public record Purchases(
            @Nullable Long askFromFen,
            long degradedMaxFen,
            int lastKnownGoodMinutes,
            int authorisationDays,
            int pendingMinutes) {
        private static final int MINUTES_MAX = 15;
        private static final int DAYS_MAX = 30;
        private static final int PENDING_MAX = 1_440;

        public Purchases {
            if ((askFromFen != null && askFromFen <= 0) || degradedMaxFen < 0) {
                throw new IllegalArgumentException(
                        "askFromFen, degradedMaxFen: "
                                + askFromFen
                                + ", "
                                + degradedMaxFen
                                + " (expected: above 0, 0 or more)");
            }
            expect("lastKnownGoodMinutes", lastKnownGoodMinutes, 0, MINUTES_MAX);
            expect("authorisationDays", authorisationDays, 1, DAYS_MAX);
            expect("pendingMinutes", pendingMinutes, 1, PENDING_MAX);
        }
    }

    /** What a signal does. */
    public enum Measure {
        /** A hold, until the signal has cleared. */
        HOLD,
        /** A lower base limit, once until the signal has cleared. */
        DECREASE,
        /** Both. */
        HOLD_AND_DECREASE,
        /** The end of the line; for what is confirmed. */
        CLOSE
    }

    /**
     * What a signal does from a level on.
     *
     * @param typology which kind of behaviour
     * @param fromLevel from which level on, 1 to 100
     * @param outcome the verdict of risk-service that must go with it: REVIEW (or worse) or FAIL
     * @param measure what is done
     * @param hold the kind of hold; with HOLD and HOLD_AND_DECREASE only
     * @param percent of the base limit that is taken; with DECREASE and HOLD_AND_DECREASE only
     * @param reason what the shopper is told
     * @param restored whether a limit that it lowered comes back when it has cleared
     */
    public record SignalRule(
            Typology typology,
            int fromLevel,
            Outcome outcome,
            Measure measure,
            @Nullable HoldKind hold,
            @Nullable Integer percent,
            ReasonCode reason,
            boolean restored) {
        public SignalRule {
            expect("fromLevel", fromLevel, 1, PERCENT);
            if (outcome != Outcome.REVIEW && outcome != Outcome.FAIL) {
                throw new IllegalArgumentException(
                        "outcome: " + outcome + " (expected: REVIEW or FAIL)");
            }
            boolean holds =
                    switch (measure) {
                        case HOLD, HOLD_AND_DECREASE -> true;
                        case DECREASE, CLOSE -> false;
                    };
            boolean lowers =
                    switch (measure) {
                        case DECREASE, HOLD_AND_DECREASE -> true;
                        case HOLD, CLOSE -> false;
                    };
            if ((hold != null) != holds || (percent != null) != lowers) {
                throw new IllegalArgumentException(
                        "hold, percent: "
                                + hold
                                + ", "
                                + percent
                                + " (expected: those of "
                                + measure
                                + ")");
            }
            if (restored && !lowers) {
                throw new IllegalArgumentException(
                        "restored: true (expected: with a decrease only)");
            }
        }

        /** Whether a signal reaches it. */
        boolean isReached(int level, Outcome verdict) {
            boolean badEnough =
                    verdict == Outcome.FAIL
                            || (verdict == Outcome.REVIEW && outcome == Outcome.REVIEW);
            return level >= fromLevel && badEnough;
        }
    }

    public LineRules {
        expect("decreaseMaxPercent", decreaseMaxPercent, 1, HALF);
        expect("watchLevel", watchLevel, 0, PERCENT);
        expect("holdReviewDays", holdReviewDays, 1, Integer.MAX_VALUE);
        expect("chargeOffAfterDays", chargeOffAfterDays, CHARGE_OFF_LEAST, CHARGE_OFF_MOST);
        expect("selfLimitCoolingHours", selfLimitCoolingHours, 0, Integer.MAX_VALUE);
        signals = List.copyOf(signals);
        for (SignalRule rule : signals) {
            if (rule.percent() != null) {
                expect("signals.percent", rule.percent(), 1, decreaseMaxPercent);
            }
        }
    }

    /** A version that lets signals do nothing to a line, and no limit rise by itself soon. */
    public static final LineRules QUIET =
            new LineRules(
                    HALF,
                    PERCENT,
                    30,
                    180,
                    24,
                    new Increase(90, 3, 2 * PERCENT, 30),
                    new Purchases(null, 0, 0, 7, 30),
                    List.of());

    /** What a signal does; nothing when it reaches no rule. */
    public Optional<SignalRule> rule(Typology typology, int level, Outcome outcome) {
        return signals.stream()
                .filter(rule -> rule.typology() == typology && rule.isReached(level, outcome))
                .reduce((a, b) -> b.fromLevel() >= a.fromLevel() ? b : a);
    }

    private static void expect(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "lineRules."
                            + name
                            + ": "
                            + value
                            + " (expected: "
                            + least
                            + " to "
                            + most
                            + ")");
        }
    }
}
