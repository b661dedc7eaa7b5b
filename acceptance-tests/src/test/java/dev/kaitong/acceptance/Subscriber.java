package dev.kaitong.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An order system that was told of webhooks; verifies signatures by a hand of its own. */
final class Subscriber implements AutoCloseable {
    private static final int NO_CONTENT = 204;

    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile int answer = NO_CONTENT;

    Subscriber() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/kaitong", this::take);
        server.start();
    }

    /**
     * A message as it came.
     *
     * @param id header {@code webhook-id}
     * @param timestamp header {@code webhook-timestamp}
     * @param signature header {@code webhook-signature}
     * @param body as it is
     */
    record Got(String id, String timestamp, String signature, String body) {
        JsonPath json() {
            return JsonPath.from(body);
        }

        /** What a subscriber with this secret expects. */
        String expected(String secret) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                String signed = id + "." + timestamp + "." + body;
                byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
                return "v1," + Base64.getEncoder().encodeToString(digest);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/kaitong";
    }

    void answers(int status) {
        answer = status;
    }

    /** What came about an applicant, waiting until it is so much. */
    List<Got> await(Applicant applicant, int count, Duration within) {
        Instant end = Instant.now().plus(within);
        List<Got> about = about(applicant);
        while (about.size() < count && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            about = about(applicant);
        }
        if (about.size() < count) {
            throw new AssertionError("not " + count + " messages within " + within + ": " + about);
        }
        return about;
    }

    private List<Got> about(Applicant applicant) {
        return got.stream().filter(one -> one.body().contains(applicant.id)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            got.add(
                    new Got(
                            exchange.getRequestHeaders().getFirst("webhook-id"),
                            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                            exchange.getRequestHeaders().getFirst("webhook-signature"),
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
