package dev.kaitong.gateway.redecision.waking;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Ends the worker's pause early, when something has become due that somebody waits for. */
@Singleton
public class Nudge {
    private final Semaphore due = new Semaphore(0);

    /** Something is due now. */
    public void give() {
        due.release();
    }

    /** Waits until something is due, at most this long; many nudges are one. */
    public void await(Duration atMost) throws InterruptedException {
        if (due.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            due.drainPermits();
        }
    }
}
