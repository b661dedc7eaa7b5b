package dev.kaitong.contract;

import java.time.Duration;

/** The kinds of behaviour that risk-service levels, each from 0 to 100. */
public enum Typology {
    CASH_OUT,
    TAKEOVER,
    REFUND_ABUSE,
    DEBT_JUGGLING,
    OVERSPENDING,
    VIOLATION;

    /**
     * A thief who took over an account had it for no longer than this before the owner has it back;
     * what was done earlier is the owner's.
     */
    public static final Duration IN_OTHER_HANDS = Duration.ofDays(7);
}
