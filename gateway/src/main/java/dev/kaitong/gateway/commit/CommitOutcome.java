package dev.kaitong.gateway.commit;

/** What became of a commit. */
public enum CommitOutcome {
    /** Everything of it is true, durably. */
    COMMITTED,
    /** Nothing of it is true: somebody else was first. Whoever asked must read again. */
    CONFLICT
}
