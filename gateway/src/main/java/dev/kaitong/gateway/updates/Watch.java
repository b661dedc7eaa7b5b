package dev.kaitong.gateway.updates;

import dev.kaitong.gateway.application.known.Application;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One who watches an application, and where it stood when he was last told. */
final class Watch implements AutoCloseable {
    private final Watches watches;
    private final LinkedBlockingQueue<Application> changes = new LinkedBlockingQueue<>();
    private volatile Application seen;

    Watch(Watches watches, Application seen) {
        this.watches = watches;
        this.seen = seen;
    }

    Application seen() {
        return seen;
    }

    /** Tells of where the application stands now; if he knows, nothing happens. */
    void tell(Application now) {
        if (now.standing().decisionNo() > seen.standing().decisionNo()) {
            seen = now;
            changes.add(now);
        }
    }

    /** Waits for a change; none when none came in time. */
    @Nullable Application await(Duration atMost) throws InterruptedException {
        return changes.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        watches.remove(this);
    }
}
