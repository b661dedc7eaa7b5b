package dev.kaitong.gateway.linenotice;

import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonParams;
import dev.kaitong.gateway.decision.Decided;
import dev.kaitong.gateway.line.account.Actor;
import dev.kaitong.gateway.line.account.LineState;
import dev.kaitong.gateway.linereview.Change;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a shopper is told, without words.
 *
 * @param key of its words, for instance {@code HOLD_PLACED_SECURITY}
 * @param params amounts and shares that fill them
 * @param reasons why, most important first
 * @param purchaseId the purchase it is about; none when it is about none
 */
public record Told(
        String key, ReasonParams params, List<Reason> reasons, @Nullable UUID purchaseId) {
    public Told {
        reasons = List.copyOf(reasons);
    }

    /** What is told of a change of a line. */
    public static Told of(Change change) {
        return new Told(key(change), params(change), change.reasons(), null);
    }

    /** So much of a line is used. */
    public static Told reminder(int percent, long owedFen) {
        return new Told(
                "SPENDING_REMINDER",
                ReasonParams.NONE.withPercent(percent).withAmountFen(owedFen),
                List.of(),
                null);
    }

    /**
     * What became of an application that waited.
     *
     * @return none where nothing came of it that its shopper did not do himself
     */
    public static Optional<Told> of(Decided decided) {
        return switch (decided.verdict()) {
            case APPROVED, DECLINED, INCOMPLETE, REFERRED, DEFERRED, EXPIRED ->
                    Optional.of(
                            new Told(
                                    "APPLICATION_" + decided.verdict(),
                                    decided.limitFen() == null
                                            ? ReasonParams.NONE
                                            : ReasonParams.NONE.withTargetFen(decided.limitFen()),
                                    decided.principal(),
                                    null));
            case PENDING, WITHDRAWN -> Optional.empty();
        };
    }

    private static String key(Change change) {
        return switch (change.action()) {
            case LIMIT_INCREASED, LIMIT_DECREASED -> change.action() + "_" + change.limit();
            case HOLD_PLACED, HOLD_RELEASED -> change.action() + "_" + change.hold();
            case CLOSED -> closed(change);
            case REINSTATED -> "REINSTATED";
        };
    }

    private static String closed(Change change) {
        if (change.into() == LineState.CHARGED_OFF) {
            return "CHARGED_OFF";
        }
        return change.by() == Actor.SHOPPER ? "CLOSED_SHOPPER" : "CLOSED_LENDER";
    }

    private static ReasonParams params(Change change) {
        ReasonParams params = ReasonParams.NONE;
        if (change.fromFen() != null) {
            params = params.withAmountFen(change.fromFen());
        }
        return change.toFen() == null ? params : params.withTargetFen(change.toFen());
    }
}
