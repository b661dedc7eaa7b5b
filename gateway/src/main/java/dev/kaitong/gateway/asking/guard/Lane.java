package dev.kaitong.gateway.asking.guard;

import java.util.Locale;

/** Who asks: each lane has its own places before a service, so that none can take another's. */
public enum Lane {
    /** A shopper waits for the decision. */
    SHOPPER,
    /** The re-decision worker and other work that nobody waits for. */
    WORKER,
    /** Evidence that is passed through to its owner. */
    FORWARD;

    /** The name in metrics, in lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
