package dev.kaitong.gateway.load;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What has to be warm before the door lets anybody in but those who ask how things stand. The first
 * calls of a process take longer than a decision may, and somebody who is told at once to come
 * again in a second is served better than somebody who waits for a ticket. Who warms up gives up
 * after a while ({@code kaitong.gateway.warm-up}), so the door always opens.
 */
@Singleton
public class Starting {
    private final AtomicInteger cold = new AtomicInteger();

    /** So many begin to warm up; to be said before the first request can come. */
    public void begin(int many) {
        cold.addAndGet(many);
    }

    /** One of them is warm, or has given up. */
    public void warm() {
        cold.decrementAndGet();
    }

    /** Whether somebody is still warming up. */
    public boolean isCold() {
        return cold.get() > 0;
    }
}
