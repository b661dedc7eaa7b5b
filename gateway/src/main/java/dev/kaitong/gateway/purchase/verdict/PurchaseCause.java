package dev.kaitong.gateway.purchase.verdict;

/** Why a purchase was not authorised, in one word. */
public enum PurchaseCause {
    /** There is no open line. */
    NO_LINE,
    /** The line is on hold. */
    HELD,
    /** More than what is available. */
    OVER_AVAILABLE,
    /** More than what the limit that the shopper set himself leaves. */
    OVER_SELF_LIMIT,
    /** It is not certain who is buying. */
    STEP_UP,
    /** How the line is used. */
    RISK,
    /** risk-service does not answer. */
    PENDING
}
