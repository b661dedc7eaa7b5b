package dev.kaitong.gateway.line.event;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Ends the pause of the reviews early, when a line has become due. */
@Singleton
public class LineDue {
    private final Semaphore due = new Semaphore(0);

    /** A line is due now. */
    public void give() {
        due.release();
    }

    /** Waits until a line is due, at most this long; many are one. */
    public void await(Duration atMost) throws InterruptedException {
        if (due.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            due.drainPermits();
        }
    }
}
