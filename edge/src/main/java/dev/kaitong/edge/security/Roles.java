package dev.kaitong.edge.security;

/** The roles that a token may carry, in its {@code groups} claim. */
public final class Roles {
    /** Our own services, and the order and payment systems. */
    public static final String SERVICE = "service";

    /** A shopper; sees own data only. */
    public static final String SHOPPER = "shopper";

    /** A support agent; may read all. */
    public static final String SUPPORT = "support";

    /** Drafts, proves and publishes strategies. */
    public static final String STRATEGIST = "strategist";

    /** Runs the suite. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
