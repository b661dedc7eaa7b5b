package dev.kaitong.local.behaviour;

import dev.kaitong.local.LocalException;
import dev.kaitong.local.Part;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Function;

/** Calls the running suite, and when it is busy waits as it says. */
public final class Caller implements AutoCloseable {
    private static final int TRIES = 30;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Function<Part, String> address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param address base address of each part
     */
    public Caller(Function<Part, String> address) {
        this.address = address;
    }

    /** A call that is to be completed. */
    public HttpRequest.Builder request(Part part, String path, String token) {
        return HttpRequest.newBuilder(URI.create(address.apply(part) + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    /** The same with JSON in it. */
    public HttpRequest.Builder json(Part part, String path, String token) {
        return request(part, path, token).header("Content-Type", "application/json");
    }

    /**
     * Sends a call; when the answer is that the suite is busy, waits as it says and sends it again.
     */
    public HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            for (int tries = 1; answer.statusCode() == 503 && tries < TRIES; tries++) {
                Thread.sleep(
                        Duration.ofSeconds(
                                answer.headers().firstValueAsLong("Retry-After").orElse(1)));
                answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted.", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
