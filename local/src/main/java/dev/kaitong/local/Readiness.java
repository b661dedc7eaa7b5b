package dev.kaitong.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Waits until an address answers as it should. */
final class Readiness implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /**
     * Waits for status 200 with a body that satisfies; fails after two minutes, or once {@code
     * hopeless}.
     */
    void await(String who, URI address, Predicate<String> good, BooleanSupplier hopeless) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            if (answers(address, good)) {
                return;
            }
            if (hopeless.getAsBoolean()) {
                throw new LocalException(who + " does not start; its lines above say why.");
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        throw new LocalException(
                who
                        + " was not ready within "
                        + LONGEST.toSeconds()
                        + " s; its lines above say why.");
    }

    private boolean answers(URI address, Predicate<String> good) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(ANSWER).build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && good.test(answer.body());
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while waiting for " + address + ".", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
