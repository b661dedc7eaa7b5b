package dev.kaitong.gateway.line.account;

/** What is done to a line after it was opened; each is a recorded decision. */
public enum LineAction {
    LIMIT_INCREASED,
    LIMIT_DECREASED,
    HOLD_PLACED,
    HOLD_RELEASED,
    CLOSED,
    REINSTATED
}
