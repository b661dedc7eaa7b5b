package dev.kaitong.gateway.redecision;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Ends the worker's pause early, when something has become due that somebody waits for. */
@Singleton
class Nudge {
    private final Semaphore due = new Semaphore(0);

    /** Something is due now. */
    void give() {
        due.release();
    }

    /** Waits until something is due, at most this long; many nudges are one. */
    void await(Duration atMost) throws InterruptedException {
        if (due.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            due.drainPermits();
        }
    }
}
