package dev.kaitong.gateway.updates;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One who watches something, and how it stood when he was last told.
 *
 * @param <K> names what is watched
 * @param <S> how it stands
 */
public final class Watch<K, S> implements AutoCloseable {
    private final Watches<K, S> watches;
    private final K key;
    private final LinkedBlockingQueue<S> changes = new LinkedBlockingQueue<>();
    private volatile S seen;

    Watch(Watches<K, S> watches, K key, S seen) {
        this.watches = watches;
        this.key = key;
        this.seen = seen;
    }

    K key() {
        return key;
    }

    /** How it stood when he was last told. */
    public S seen() {
        return seen;
    }

    /** Tells of how it stands now; if he knows, nothing happens. */
    void tell(S now) {
        if (watches.isLater(now, seen)) {
            seen = now;
            changes.add(now);
        }
    }

    /** Waits for a change; none when none came in time. */
    @Nullable S await(Duration atMost) throws InterruptedException {
        return changes.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        watches.remove(this);
    }
}
