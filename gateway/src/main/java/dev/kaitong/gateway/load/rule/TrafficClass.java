package dev.kaitong.gateway.load.rule;

/**
 * What a request is worth when not all can be served. A class is refused when the requests in
 * flight reach its share of the limit, so that the lowest goes first and something is always left
 * for the higher ones.
 */
public enum TrafficClass {
    /** P0: where something stands, and what operators do about it; never refused for load. */
    STATUS(0, 1.0),
    /** P1: a purchase on a line; somebody stands at a till. */
    PURCHASE(1, 1.0),
    /** P2: an application and what a shopper does with it or with a line. */
    APPLICATION(2, 0.85),
    /**
     * P2: evidence that other systems feed, events among them. Its senders keep it and send it
     * again, so it must never take a purchase's place; but what is decided without it is decided on
     * old facts, so it goes before what only informs.
     */
    EVIDENCE(2, 0.75),
    /** P3: what only informs: pre-check, reading by staff. */
    PRE_CHECK(3, 0.6),
    /** P3: improvement plans, the dearest that a shopper can ask for. */
    PLANS(3, 0.5),
    /** P4: what may run at night: backtests, reports, exports. */
    BATCH(4, 0.4);

    private final int priority;
    private final double share;

    TrafficClass(int priority, double share) {
        this.priority = priority;
        this.share = share;
    }

    /** 0, the highest, to 4. */
    public int priority() {
        return priority;
    }

    /**
     * Whether one more may come in.
     *
     * @param inFlight requests being served
     * @param limit how many may be
     */
    public boolean fits(int inFlight, int limit) {
        return this == STATUS || inFlight < Math.max(1, (int) (limit * share));
    }
}
