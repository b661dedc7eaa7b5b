package dev.kaitong.credit.score;

/** Where an account is held. */
public enum AccountSource {
    /** The pay-later line itself. */
    OWN_LINE,
    /** Another loan product of the same house. */
    SISTER_LOAN,
    /** A credit card. */
    CARD,
    /** Any other lender. */
    OTHER_LENDER
}
