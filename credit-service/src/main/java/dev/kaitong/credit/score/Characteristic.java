package dev.kaitong.credit.score;

import dev.kaitong.contract.Dimension;
import dev.kaitong.contract.ReasonCode;

/**
 * What the scorecard looks at. The direction in which risk rises is fixed by business sense, not by
 * the fit: free signs buy 0.004 AUC and give absurd reasons. Monthly spending is left out on
 * purpose: a reason "you spend too little" would advise spending.
 */
public enum Characteristic {
    /** Whole months (30 days) past due in the newest month. */
    LATE_NOW(
            Direction.HIGHER_IS_RISKIER, Dimension.CREDIT_HISTORY, ReasonCode.OTHER_LENDER_OVERDUE),
    /**
     * Months since one was two or more months late; the length of the window when there was none.
     */
    MONTHS_SINCE_SERIOUSLY_LATE(
            Direction.LOWER_IS_RISKIER, Dimension.CREDIT_HISTORY, ReasonCode.CURED_TOO_RECENTLY),
    /** Sum of whole months past due over the window. */
    MONTHS_LATE_SUM(
            Direction.HIGHER_IS_RISKIER,
            Dimension.CREDIT_HISTORY,
            ReasonCode.REPEATED_LATE_PAYMENT),
    /** How many months of the window were late. */
    MONTHS_LATE_COUNT(
            Direction.HIGHER_IS_RISKIER,
            Dimension.CREDIT_HISTORY,
            ReasonCode.REPEATED_LATE_PAYMENT),
    /** Mean of the last three statements against the limits. */
    UTILISATION(Direction.HIGHER_IS_RISKIER, Dimension.BEHAVIOUR, ReasonCode.UTILISATION_TOO_HIGH),
    /** What the newest statement leaves of the limits, against the limits. */
    HEADROOM(Direction.LOWER_IS_RISKIER, Dimension.BEHAVIOUR, ReasonCode.UTILISATION_TOO_HIGH),
    /** What is carried over unpaid from statement to statement, on average, against the limits. */
    CARRIED_AGAINST_LIMIT(
            Direction.HIGHER_IS_RISKIER, Dimension.BEHAVIOUR, ReasonCode.UTILISATION_TOO_HIGH),
    /** Growth of the statement from the oldest to the newest month, against the limits. */
    BALANCE_GROWTH(
            Direction.HIGHER_IS_RISKIER, Dimension.BEHAVIOUR, ReasonCode.UTILISATION_TOO_HIGH),
    /** Smallest monthly payment against the limits. */
    SMALLEST_PAYMENT(
            Direction.LOWER_IS_RISKIER, Dimension.REPAYMENT_CAPACITY, ReasonCode.PAYMENTS_TOO_LOW),
    /** Median monthly payment against the limits. */
    USUAL_PAYMENT(
            Direction.LOWER_IS_RISKIER, Dimension.REPAYMENT_CAPACITY, ReasonCode.PAYMENTS_TOO_LOW),
    /** All payments of the window against the limits. */
    PAYMENTS_AGAINST_LIMIT(
            Direction.LOWER_IS_RISKIER, Dimension.REPAYMENT_CAPACITY, ReasonCode.PAYMENTS_TOO_LOW),
    /** All payments against the statements that they were made for. */
    PAID_SHARE(
            Direction.LOWER_IS_RISKIER, Dimension.REPAYMENT_CAPACITY, ReasonCode.PAYMENTS_TOO_LOW),
    /** The newest payment against the statement it was made for. */
    PAID_SHARE_NOW(
            Direction.LOWER_IS_RISKIER, Dimension.REPAYMENT_CAPACITY, ReasonCode.PAYMENTS_TOO_LOW),
    /** Share of the statements that was carried over unpaid from the ones before. */
    CARRIED_SHARE(
            Direction.HIGHER_IS_RISKIER, Dimension.REPAYMENT_CAPACITY, ReasonCode.PAYMENTS_TOO_LOW),
    /** Share of the newest statement that was carried over unpaid from the one before. */
    CARRIED_SHARE_NOW(
            Direction.HIGHER_IS_RISKIER, Dimension.REPAYMENT_CAPACITY, ReasonCode.PAYMENTS_TOO_LOW),
    /** Months with a payment. */
    MONTHS_WITH_PAYMENT(
            Direction.LOWER_IS_RISKIER, Dimension.REPAYMENT_CAPACITY, ReasonCode.PAYMENTS_TOO_LOW),
    /** Months in which nothing was paid though the statement before asked for it. */
    MONTHS_WITHOUT_PAYMENT(
            Direction.HIGHER_IS_RISKIER, Dimension.REPAYMENT_CAPACITY, ReasonCode.PAYMENTS_TOO_LOW);

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
