package dev.kaitong.gateway.decisionlog.record;

/** Why a decision was made. */
public enum Origin {
    /** Somebody applied. */
    APPLIED,
    /** An application that waited was decided again. */
    REDECIDED,
    /** The shopper took the application back. */
    WITHDRAWN,
    /** A newer application took the place of one that waited for the shopper or for a person. */
    SUPERSEDED,
    /** Waiting came to its end. */
    EXPIRED
}
