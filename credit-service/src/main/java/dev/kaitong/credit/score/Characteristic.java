package dev.kaitong.credit.score;

import dev.kaitong.contract.Dimension;
import dev.kaitong.contract.ReasonCode;

/**
 * What the scorecard looks at. The direction in which risk rises is fixed by business sense, not by
 * the fit: free signs buy 0.004 AUC and give absurd reasons. Monthly spending is left out on
 * purpose, though it would tell well: a reason "you spend too little" would advise spending.
 */
public enum Characteristic {
    /** Sum of whole months (30 days) past due over the window. */
    MONTHS_LATE_SUM(
            Direction.HIGHER_IS_RISKIER,
            Dimension.CREDIT_HISTORY,
            ReasonCode.REPEATED_LATE_PAYMENT),
    /**
     * Months since one was two or more months late; the length of the window when there was none.
     */
    MONTHS_SINCE_SERIOUSLY_LATE(
            Direction.LOWER_IS_RISKIER, Dimension.CREDIT_HISTORY, ReasonCode.CURED_TOO_RECENTLY),
    /** Months of the window with anything to pay: what there is to be seen of repayment. */
    MONTHS_WITH_STATEMENT(
            Direction.LOWER_IS_RISKIER, Dimension.STABILITY, ReasonCode.HISTORY_TOO_SHORT),
    /** Months in which nothing was paid though the statement before asked for it. */
    MONTHS_WITHOUT_PAYMENT(
            Direction.HIGHER_IS_RISKIER, Dimension.REPAYMENT_CAPACITY, ReasonCode.PAYMENTS_TOO_LOW),
    /** What is carried over unpaid from statement to statement, on average, against the limits. */
    CARRIED_AGAINST_LIMIT(
            Direction.HIGHER_IS_RISKIER, Dimension.BEHAVIOUR, ReasonCode.UTILISATION_TOO_HIGH),
    /** Share of the statements that was carried over unpaid from the ones before. */
    CARRIED_SHARE(
            Direction.HIGHER_IS_RISKIER, Dimension.REPAYMENT_CAPACITY, ReasonCode.PAYMENTS_TOO_LOW),
    /** What the newest statement leaves of the limits, against the limits. */
    HEADROOM(Direction.LOWER_IS_RISKIER, Dimension.BEHAVIOUR, ReasonCode.UTILISATION_TOO_HIGH),
    /** Growth of the statement from the oldest to the newest month, against the limits. */
    BALANCE_GROWTH(
            Direction.HIGHER_IS_RISKIER, Dimension.BEHAVIOUR, ReasonCode.UTILISATION_TOO_HIGH),
    /**
     * Median monthly payment against the limits. Of somebody who settles every statement in full it
     * says no more than how little there was to see, which evidence of income makes up for.
     */
    USUAL_PAYMENT(
            Direction.LOWER_IS_RISKIER, Dimension.REPAYMENT_CAPACITY, ReasonCode.PAYMENTS_TOO_LOW);

    /** Where risk rises. */
    public enum Direction {
        HIGHER_IS_RISKIER,
        LOWER_IS_RISKIER
    }

    private final Direction direction;
    private final Dimension dimension;
    private final ReasonCode reason;

    Characteristic(Direction direction, Dimension dimension, ReasonCode reason) {
        this.direction = direction;
        this.dimension = dimension;
        this.reason = reason;
    }

    /** Where risk rises. */
    public Direction direction() {
        return direction;
    }

    /** The dimension of the score that its points belong to. */
    public Dimension dimension() {
        return dimension;
    }

    /** The reason it gives when points were lost on it. */
    public ReasonCode reason() {
        return reason;
    }
}
