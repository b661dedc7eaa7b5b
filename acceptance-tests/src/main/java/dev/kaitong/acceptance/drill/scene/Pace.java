package dev.kaitong.acceptance.drill.scene;

import java.time.Duration;

/**
 * How fast and how long a trial goes.
 *
 * @param perSecond applications a second, by the clock
 * @param trouble how long the trouble lasts
 * @param after how long applications go on to come after it
 * @param traffic whether they do, or whether the system lies idle while it heals
 * @param ticketsWithin time for every ticket to become final
 */
public record Pace(
        int perSecond, Duration trouble, Duration after, boolean traffic, Duration ticketsWithin) {
    private static final double MILLIS_A_SECOND = 1_000;

    /** The same, with or without traffic while it heals. */
    public Pace traffic(boolean comes) {
        return new Pace(perSecond, trouble, after, comes, ticketsWithin);
    }

    /** The same, with another length of the trouble. */
    Pace lasting(Duration other) {
        return new Pace(perSecond, other, after, traffic, ticketsWithin);
    }

    int requests() {
        Duration whole = traffic ? trouble.plus(after) : trouble;
        return Math.max(1, (int) (whole.toMillis() / MILLIS_A_SECOND * perSecond));
    }
}
