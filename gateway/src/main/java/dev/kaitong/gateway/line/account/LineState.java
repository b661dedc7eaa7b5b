package dev.kaitong.gateway.line.account;

/** The states of a line. */
public enum LineState {
    /** There is none. */
    NONE,
    ACTIVE,
    CLOSED_BY_SHOPPER,
    CLOSED_BY_LENDER,
    CHARGED_OFF
}
