package dev.kaitong.gateway.asking.call;

import dev.kaitong.contract.Cause;
import java.util.Locale;

/**
 * Everything that may be wrong when a service is asked: what the decision calls it, and whether it
 * speaks against the health of the service. What is our own doing never does.
 */
public enum Trouble {
    /** The connection was refused, or the host is unknown or unreachable. */
    REFUSED(Cause.FAULT, true),
    /** The connection was closed or reset before the whole answer had come. */
    RESET(Cause.FAULT, true),
    /** No whole answer in time. */
    TIMEOUT(Cause.TIMEOUT, true),
    /** The service says that it is busy: 429 or 503. */
    BUSY(Cause.BUSY, true),
    /** Any other 5xx, and statuses that no service of ours gives. */
    SERVER_ERROR(Cause.FAULT, true),
    /** The service sends us elsewhere; we do not go. */
    REDIRECT(Cause.FAULT, true),
    /** What came is no HTTP, no JSON, or no valid answer of this service. */
    MALFORMED(Cause.FAULT, true),
    /** The answer belongs to another request. */
    FOREIGN(Cause.FAULT, true),
    /** The body is larger than the cap. */
    OVERSIZED(Cause.FAULT, true),
    /** A good answer that took too long: it is used, and it counts against the service. */
    SLOW(Cause.TIMEOUT, true),
    /** The service does not accept what we sent (4xx): a bug of ours. */
    OUR_REQUEST(Cause.FAULT, false),
    /** The service does not accept our token (401, 403). */
    OUR_TOKEN(Cause.FAULT, false),
    /** Every place before this service is taken; it was not asked. */
    BULKHEAD_FULL(Cause.BUSY, false),
    /** The breaker is open; the service was not asked. */
    BREAKER_OPEN(Cause.BREAKER_OPEN, false),
    /** The service has just come back and gets a share of the calls; it was not asked. */
    SLOW_START(Cause.BUSY, false),
    /** An operator holds the breaker open; the service was not asked. */
    MAINTENANCE(Cause.MAINTENANCE, false),
    /** Too little of the deadline was left to ask at all. */
    NO_TIME(Cause.TIMEOUT, false),
    /** Whoever asked has gone. */
    CALLER_GONE(Cause.TIMEOUT, false);

    private final Cause cause;
    private final boolean counts;

    Trouble(Cause cause, boolean counts) {
        this.cause = cause;
        this.counts = counts;
    }

    /** Why the decision has no answer. */
    public Cause cause() {
        return cause;
    }

    /** Whether the breaker counts it as a failure of the service. */
    public boolean counts() {
        return counts;
    }

    /** The name in metrics and on the status page, in lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
