package dev.kaitong.gateway.load.rule;

/**
 * What one look at the load found.
 *
 * @param offered requests that came, P0 left out
 * @param refused how many of them found no place; those that the level refuses are not among them
 * @param inFlightMost most requests in flight since the last look
 * @param limit how many may be
 * @param asked applications for which the services were asked
 * @param inVain how many of them came to nothing, because of us
 * @param storageStuck whether nothing can be written: a commit hangs, or too many wait for theirs
 */
public record Pressure(
        long offered,
        long refused,
        int inFlightMost,
        int limit,
        long asked,
        long inVain,
        boolean storageStuck) {
    private static final double REFUSED_HOT = 0.02;
    private static final double FULL_CALM = 0.6;
    private static final double VAIN = 0.5;
    private static final int ASKED_MIN = 10;

    /** More comes than can be served. */
    public boolean isHot() {
        return refused > 0 && refused > REFUSED_HOT * offered;
    }

    /** All could be served, and more. */
    public boolean isCalm() {
        return refused == 0 && inFlightMost < FULL_CALM * limit;
    }

    /** Asking the services is a waste: most who asked were told to wait anyway. */
    public boolean isVain() {
        return asked >= ASKED_MIN && inVain > VAIN * asked;
    }
}
