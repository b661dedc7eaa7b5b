package dev.kaitong.gateway.purchase.verdict;

import dev.kaitong.contract.Outcome;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCode;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.gateway.line.account.Caps;
import dev.kaitong.gateway.line.account.Hold;
import dev.kaitong.gateway.line.account.HoldKind;
import dev.kaitong.gateway.line.account.Holds;
import dev.kaitong.gateway.line.account.LineState;
import dev.kaitong.gateway.strategy.LineRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides a purchase. What the line itself forbids is certain whatever risk-service would say; only
 * what it allows can depend on that, and then silence is PENDING, or stands for a short time and a
 * small amount on what was last known.
 */
public final class DecidePurchase {
    private DecidePurchase() {}

    /**
     * Decides.
     *
     * @param line how the line stands; none when there is no open one
     * @param amountFen the amount, in fen, above 0
     * @param stepUpPassed whether the shopper has shown who is buying
     * @param risk what risk-service said
     * @param rules the rules of the strategy
     * @param asOf the instant
     */
    public static PurchaseDecided decide(
            @Nullable OnLine line,
            long amountFen,
            boolean stepUpPassed,
            RiskSaid risk,
            LineRules.Purchases rules,
            Instant asOf) {
        if (line == null) {
            return not(PurchaseVerdict.REFUSED, PurchaseCause.NO_LINE, List.of());
        }
        if (line.holds().block()) {
            return held(line.holds());
        }
        if (amountFen > line.availableFen()) {
            return tooMuch(line, amountFen);
        }
        if (line.stepUp() && !stepUpPassed) {
            return stepUp(List.of(Reason.of(ReasonCode.DEVICE_UNUSUAL)));
        }
        return switch (risk) {
            case RiskSaid.NotAsked _ -> authorised(false);
            case RiskSaid.Answered(Outcome outcome, List<Reason> reasons, long _) ->
                    answered(outcome, reasons, stepUpPassed);
            case RiskSaid.Silent(var heardAt) ->
                    lastKnownIsGood(later(line.lastGoodAt(), heardAt), amountFen, rules, asOf)
                            ? authorised(true)
                            : not(
                                    PurchaseVerdict.PENDING,
                                    PurchaseCause.PENDING,
                                    List.of(Reason.of(ReasonCode.SERVICE_NOT_ANSWERING)));
        };
    }

    /**
     * A purchase on a line that has ended.
     *
     * @param state how it ended
     * @param owedFen what is owed on it, in fen
     */
    public static PurchaseDecided onEnded(LineState state, long owedFen) {
        return switch (state) {
            case ACTIVE ->
                    throw new IllegalArgumentException("state: ACTIVE (expected: not active)");
            case NONE -> not(PurchaseVerdict.REFUSED, PurchaseCause.NO_LINE, List.of());
            case CLOSED_BY_SHOPPER, CLOSED_BY_LENDER ->
                    not(PurchaseVerdict.REFUSED, PurchaseCause.LINE_CLOSED, List.of());
            case CHARGED_OFF ->
                    owedFen == 0
                            ? not(PurchaseVerdict.REFUSED, PurchaseCause.LINE_CLOSED, List.of())
                            : not(
                                    PurchaseVerdict.REFUSED,
                                    PurchaseCause.OWED,
                                    List.of(
                                            new Reason(
                                                    ReasonCode.OWN_LINE_OVERDUE,
                                                    ReasonParams.NONE.withAmountFen(owedFen))));
        };
    }

    private static PurchaseDecided held(Holds holds) {
        boolean own = holds.list().stream().allMatch(hold -> hold.kind() == HoldKind.SHOPPER);
        return not(
                PurchaseVerdict.REFUSED,
                own ? PurchaseCause.OWN_HOLD : PurchaseCause.HELD,
                holds.list().stream().map(Hold::reasons).flatMap(List::stream).distinct().toList());
    }

    private static PurchaseDecided answered(
            Outcome outcome, List<Reason> reasons, boolean stepUpPassed) {
        return switch (outcome) {
            case PASS -> authorised(false);
            case FAIL, REVIEW -> not(PurchaseVerdict.REFUSED, PurchaseCause.RISK, reasons);
            case INSUFFICIENT -> stepUpPassed ? authorised(false) : stepUp(reasons);
        };
    }

    /**
     * Paying back makes it possible, also under a limit of the shopper's own, unless it is more
     * than the whole limit.
     */
    private static PurchaseDecided tooMuch(OnLine line, long amountFen) {
        Caps withoutOwn =
                new Caps(
                        null,
                        line.caps().promotionCapFen(),
                        line.caps().regionCapFen(),
                        line.caps().regulatoryCapFen());
        boolean own = amountFen <= withoutOwn.availableFen(line.baseLimitFen(), line.balance());
        long target = line.limitFen() - amountFen;
        List<Reason> reasons =
                target < 0
                        ? List.of()
                        : List.of(
                                new Reason(
                                        ReasonCode.UTILISATION_TOO_HIGH,
                                        ReasonParams.NONE.withTargetFen(target)));
        return not(
                PurchaseVerdict.REFUSED,
                own ? PurchaseCause.OVER_SELF_LIMIT : PurchaseCause.OVER_AVAILABLE,
                reasons);
    }

    private static boolean lastKnownIsGood(
            @Nullable Instant goodAt, long amountFen, LineRules.Purchases rules, Instant asOf) {
        return goodAt != null
                && amountFen <= rules.degradedMaxFen()
                && !asOf.isAfter(goodAt.plus(Duration.ofMinutes(rules.lastKnownGoodMinutes())));
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isAfter(b) ? a : b;
    }

    private static PurchaseDecided authorised(boolean degraded) {
        return new PurchaseDecided(PurchaseVerdict.AUTHORISED, null, List.of(), degraded);
    }

    private static PurchaseDecided stepUp(List<Reason> reasons) {
        return not(PurchaseVerdict.STEP_UP, PurchaseCause.STEP_UP, reasons);
    }

    private static PurchaseDecided not(
            PurchaseVerdict verdict, PurchaseCause cause, List<Reason> reasons) {
        return new PurchaseDecided(verdict, cause, reasons, false);
    }
}
