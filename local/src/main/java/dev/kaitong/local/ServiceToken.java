package dev.kaitong.local;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The token with which the gateway asks the services: a file, written anew long before it expires.
 */
final class ServiceToken implements AutoCloseable {
    private static final Duration VALID = Duration.ofHours(12);
    private static final Duration RENEWED_EVERY = Duration.ofHours(1);

    private final DataDirectory data;
    private final Issuer issuer;
    private final Consumer<String> say;
    private final ScheduledExecutorService renewal =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("token-renewal").factory());

    ServiceToken(DataDirectory data, Issuer issuer, Consumer<String> say) {
        this.data = data;
        this.issuer = issuer;
        this.say = say;
    }

    /** Writes it, now and every hour. */
    @SuppressWarnings("FutureReturnValueIgnored") // runs until closed; nobody waits for its end
    void keepFresh() {
        write();
        long seconds = RENEWED_EVERY.toSeconds();
        renewal.scheduleAtFixedRate(this::renew, seconds, seconds, TimeUnit.SECONDS);
    }

    /** A failure must not end the renewals: the old token is good for eleven more of them. */
    private void renew() {
        try {
            write();
        } catch (RuntimeException e) {
            say.accept("the gateway's token could not be renewed: " + e.getMessage());
        }
    }

    private void write() {
        data.writeSecret(data.serviceToken(), issuer.token("service", "gateway", VALID));
    }

    @Override
    public void close() {
        renewal.shutdownNow();
    }
}
