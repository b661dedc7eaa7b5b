package dev.kaitong.risk.behaviour.level;

/** Families of evidence: one alone never brings a person in, however strong it is. */
public enum Family {
    /** How much: large, near the limit, round, far above what this person spends. */
    AMOUNT,
    /** When: right after a repayment, many at once, at night. */
    TIMING,
    /**
     * Where: the same merchant, one whose limits are drained, goods that are money again at once.
     */
    MERCHANT,
    /** How it is settled: receipts at once, no waybill, refunds elsewhere, bills hardly paid. */
    SETTLEMENT,
    /** Who is behind it: devices, changed access, other lenders, money that comes back. */
    LINKAGE
}
