package dev.kaitong.contract;

/** The kinds of behaviour that risk-service levels, each from 0 to 100. */
public enum Typology {
    CASH_OUT,
    TAKEOVER,
    REFUND_ABUSE,
    DEBT_JUGGLING,
    OVERSPENDING,
    VIOLATION
}
