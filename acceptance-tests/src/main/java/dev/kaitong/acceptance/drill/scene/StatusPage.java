package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.local.Part;
import dev.kaitong.local.Suite;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What an operator sees on {@code GET /v1/status}. */
final class StatusPage implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(25);

    private final Suite suite;
    private final String token;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();

    StatusPage(Suite suite) {
        this.suite = suite;
        this.token = suite.token("operator", "drill");
    }

    /** State of the breaker of a service; empty when the page cannot be read. */
    String breaker(Part part) {
        return parts().stream()
                .filter(one -> part.database().equals(one.getString("name")))
                .map(one -> one.getString("breaker", ""))
                .findFirst()
                .orElse("");
    }

    /** Whether every breaker is closed and no service is in its slow start any more. */
    private boolean isAtRest() {
        List<JsonObject> parts = parts();
        return !parts.isEmpty()
                && parts.stream()
                        .allMatch(one ->
                                "CLOSED".equals(one.getString("breaker"))
                                        && !one.getBoolean("slowStart", false));
    }

    /** Waits until all is at rest; false when it was not in time. */
    boolean awaitRest(Duration within) {
        return await(this::isAtRest, within);
    }

    private List<JsonObject> parts() {
        HttpRequest request =
                HttpRequest.newBuilder(suite.address(Part.GATEWAY).resolve("/v1/status"))
                        .header("Authorization", "Bearer " + token)
                        .timeout(ANSWER)
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonArray parts = new JsonObject(answer.body()).getJsonArray("parts", new JsonArray());
            return IntStream.range(0, parts.size()).mapToObj(parts::getJsonObject).toList();
        } catch (IOException | DecodeException | ClassCastException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Waits until a breaker is as expected; false when it was not in time. */
    boolean await(Part part, Predicate<String> expected, Duration within) {
        return await(() -> expected.test(breaker(part)), within);
    }

    private static boolean await(BooleanSupplier condition, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return true;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
