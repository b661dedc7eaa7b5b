package dev.kaitong.gateway.webhook.rule;

/** What a subscriber's answer means. */
public enum AnswerMeans {
    /** He has it. */
    DELIVERED,
    /** He wants nothing any more. */
    GONE,
    /** He does not have it; it is tried again. */
    AGAIN;

    private static final int OK = 200;
    private static final int REDIRECTIONS = 300;
    private static final int STATUS_GONE = 410;

    /**
     * What a status means; a redirection is no delivery, and is not followed.
     *
     * @param status HTTP status
     */
    public static AnswerMeans of(int status) {
        if (status >= OK && status < REDIRECTIONS) {
            return DELIVERED;
        }
        return status == STATUS_GONE ? GONE : AGAIN;
    }
}
