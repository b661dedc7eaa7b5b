package dev.kaitong.gateway.asking.breaker;

import dev.kaitong.gateway.asking.call.Trouble;

/** Whether the breaker lets a call through. */
public sealed interface Admission {
    /**
     * It does.
     *
     * @param epoch the closed time during which it was granted; what comes of it counts in that one
     *     only
     */
    record Granted(long epoch) implements Admission {}

    /**
     * It does not.
     *
     * @param trouble BREAKER_OPEN or MAINTENANCE
     */
    record Barred(Trouble trouble) implements Admission {}
}
