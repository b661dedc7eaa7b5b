package dev.kaitong.trainer.population;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What somebody of the population is; known to whoever trains and judges, never to a service. */
public enum Archetype {
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

    /** Nothing is wrong with what they do. */
    public static final Set<Archetype> HONEST =
            Collections.unmodifiableSet(EnumSet.range(HONEST_TRANSACTOR, INFO_INCOMPLETE));

    /** Purchases of theirs, or in their name, are fraudulent. */
    public static final Set<Archetype> FRAUD =
            Collections.unmodifiableSet(EnumSet.range(CASHOUT_RING, ATO_VICTIM));

    /** Whether nothing is wrong with what they do. */
    public boolean honest() {
        return HONEST.contains(this);
    }

    /** Whether purchases of theirs are fraudulent. */
    public boolean defrauds() {
        return FRAUD.contains(this);
    }
}
