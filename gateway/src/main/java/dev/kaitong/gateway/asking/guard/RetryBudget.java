package dev.kaitong.gateway.asking.guard;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One repetition for every ten calls, at most ten saved up: when a service is in trouble, repeating
 * would only add to it.
 */
final class RetryBudget {
    private static final int TENTHS_A_CALL = 1;
    private static final int TENTHS_A_RETRY = 10;
    private static final int TENTHS_MAX = 100;

    private final AtomicInteger tenths = new AtomicInteger();

    /** A call was made. */
    void called() {
        tenths.getAndUpdate(saved -> Math.min(TENTHS_MAX, saved + TENTHS_A_CALL));
    }

    /** Takes one repetition, if there is one. */
    boolean take() {
        int before =
                tenths.getAndUpdate(
                        saved -> saved >= TENTHS_A_RETRY ? saved - TENTHS_A_RETRY : saved);
        return before >= TENTHS_A_RETRY;
    }
}
