package dev.kaitong.gateway.purchase.verdict;

/** Why a purchase was not authorised, in one word. */
public enum PurchaseCause {
    /** There is no open line. */
    NO_LINE,
    /** The line was closed. */
    LINE_CLOSED,
    /** The line was ended as it was not paid back; what is owed is still owed. */
    OWED,
    /** The line is on hold. */
    HELD,
    /** The shopper has put the line on hold himself, and nothing else holds it. */
    OWN_HOLD,
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
