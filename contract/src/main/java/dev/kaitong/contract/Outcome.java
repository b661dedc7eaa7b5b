package dev.kaitong.contract;

/**
 * The verdict of one service on its own evidence. That no verdict came is not an outcome: see
 * {@link Cause}.
 */
public enum Outcome {
    PASS,
    FAIL,
    REVIEW,
    /** Evidence is missing that the applicant can add; never read as good or as bad evidence. */
    INSUFFICIENT
}
