package dev.kaitong.contract;

/** What a reason does to the outcome of the part that gives it. */
public enum ReasonKind {
    /** Makes its service FAIL. */
    KNOCK_OUT,
    /** Makes its service INSUFFICIENT: the applicant can mend it, and it is never adverse. */
    INSUFFICIENT,
    /** Makes its service REVIEW: a person decides. */
    REVIEW,
    /**
     * A characteristic on which points were lost; named when the score or level fails its cut-off.
     */
    SCORED,
    /** Counts only together with others. */
    WEAK,
    /** Comes from the strategy of the gateway. */
    POLICY,
    /** Our own failure; stands beside PENDING only. */
    SYSTEM;

    /** Whether a reason of this kind is one that brings a service to an outcome. */
    public boolean makes(Outcome outcome) {
        return switch (outcome) {
            case FAIL -> this == KNOCK_OUT || this == SCORED;
            case INSUFFICIENT -> this == INSUFFICIENT;
            case REVIEW -> this == REVIEW || this == SCORED || this == WEAK;
            case PASS -> false;
        };
    }
}
