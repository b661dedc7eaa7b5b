package dev.kaitong.gateway.load;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What has to be warm before the door lets anybody in: who is told at once to come again in a
 * second is served better than who waits for a ticket, as the first calls of a process take longer
 * than a decision may. Even who asks how things stand: a status of 200 is taken for a gateway that
 * decides. Who warms up gives up after a while ({@code kaitong.gateway.warm-up}), so the door
 * always opens.
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
