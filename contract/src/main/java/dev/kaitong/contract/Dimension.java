package dev.kaitong.contract;

/**
 * The five dimensions of the credit score. There is no social-network dimension (Directive (EU)
 * 2023/2225 art. 18(3)).
 */
public enum Dimension {
    CREDIT_HISTORY,
    REPAYMENT_CAPACITY,
    BEHAVIOUR,
    IDENTITY_TRAITS,
    STABILITY
}
