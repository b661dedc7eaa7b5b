package dev.kaitong.contract;

/** Why the gateway has no answer of a service. Always our failure, never the applicant's. */
public enum Cause {
    /** No answer within the service's timeout or the deadline of the decision. */
    TIMEOUT,
    /** The service, or our own bulkhead before it, said that it is busy. */
    BUSY,
    /** The circuit breaker of the service is open: it was not asked. */
    BREAKER_OPEN,
    /** Connection refused or reset, a server error, or an answer that is no valid assessment. */
    FAULT,
    /** Planned maintenance of the service. */
    MAINTENANCE
}
