package dev.kaitong.gateway.line.account;

/** Why a line is held; a line may be held for several at once. */
public enum HoldKind {
    /** Somebody else may be using the account: its owner is a victim. */
    SECURITY,
    /** A payment is past due beyond the days of grace. */
    DELINQUENCY,
    /** Transactions are being looked at. */
    CASH_OUT_REVIEW,
    /** More spending would be more than the shopper can carry. */
    AFFORDABILITY,
    /** The shopper asked for it. */
    SHOPPER,
    /** Rules of the platform or the law. */
    REGULATORY
}
