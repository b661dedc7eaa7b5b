package dev.kaitong.trainer.behaviour;

/** What somebody of the population is; known to whoever trains and judges, never to a service. */
enum Archetype {
    HONEST_TRANSACTOR,
    HONEST_REVOLVER,
    THIN_FILE,
    INFO_INCOMPLETE,
    OVERSPENDER,
    DEBT_JUGGLER,
    CASHOUT_RING,
    CASHOUT_SELF,
    CASHOUT_REFUND,
    ATO_VICTIM;

    boolean honest() {
        return ordinal() <= INFO_INCOMPLETE.ordinal();
    }

    /** Whether purchases of theirs are fraudulent. */
    boolean defrauds() {
        return ordinal() >= CASHOUT_RING.ordinal();
    }
}
