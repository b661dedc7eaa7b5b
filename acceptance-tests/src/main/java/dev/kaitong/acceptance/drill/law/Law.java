package dev.kaitong.acceptance.drill.law;

/** What must never break; each belongs to a figure of the table. */
public enum Law {
    NO_FALSE_REFUSAL("R6", "nobody is declined whom the three would not have declined"),
    NO_BLIND_APPROVAL("R7", "nobody is approved while anything is unknown"),
    NOTHING_LOST("R8", "what was acknowledged is there, with its decision"),
    NOTHING_TWICE("R9", "one effect for each key, one line for each applicant, one final decision"),
    OUTCOME_LEARNED("R10", "whoever asks again with the same key learns the outcome"),
    IN_TIME("R5", "p99 of an answer is within the deadline and 150 ms"),
    REFUSALS_SAY_WHEN("R3", "503, 429 and tickets carry a valid Retry-After"),
    PLAIN_ANSWERS("R4", "no 500, no 504, no HTML, no 4xx to a good request"),
    HEALS("R11", "a service is healthy again: its breaker closes, and a good answer comes"),
    TICKETS_END("R12", "every ticket becomes a final decision by itself"),
    BREAKER_OPENS("R4", "the breaker of a service that is out of order opens"),
    LEFT_ALONE("R4", "nobody but probes reaches a service behind an open breaker"),
    OUR_FAULT_IS_OURS("R4", "what is no fault of the service does not open its breaker"),
    STAYS_ALIVE("R4", "no process dies but those that the drill kills"),
    TRIED("R4", "the trial began with all at rest and came to its end");

    private final String figure;
    private final String words;

    Law(String figure, String words) {
        this.figure = figure;
        this.words = words;
    }

    /** The figure that it belongs to, for instance {@code R6}. */
    public String figure() {
        return figure;
    }

    /** What it demands. */
    public String words() {
        return words;
    }

    /** Whether neighbours on the machine can break it. */
    public boolean isTiming() {
        return this == IN_TIME;
    }
}
