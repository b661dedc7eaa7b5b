package dev.kaitong.gateway.webhook.send;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kaitong.gateway.webhook.signing.Message;
import dev.kaitong.gateway.webhook.signing.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A subscriber on this machine, who answers what a test says and remembers what he got. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(204);
    private final Map<String, String> answerHeaders = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean silent;

    Receiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /**
     * A message.
     *
     * @param id {@code webhook-id}
     * @param seconds {@code webhook-timestamp}
     * @param signature {@code webhook-signature}
     * @param body as it came
     */
    record Got(String id, long seconds, String signature, String body) {
        /** What this secret alone would have signed. */
        String by(String secret) {
            return new Message(id, seconds, body).signature(List.of(new Secret(secret)));
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks";
    }

    void answers(int code) {
        status.set(code);
    }

    void answers(int code, String header, String value) {
        answerHeaders.put(header, value);
        status.set(code);
    }

    /** Takes messages and never answers. */
    void isSilent() {
        silent = true;
    }

    List<Got> got() {
        return List.copyOf(got);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            got.add(
                    new Got(
                            header(exchange, "webhook-id"),
                            Long.parseLong(header(exchange, "webhook-timestamp")),
                            header(exchange, "webhook-signature"),
                            body));
            if (silent) {
                boolean _ = closing.await(60, TimeUnit.SECONDS);
                return;
            }
            answerHeaders.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.sendResponseHeaders(status.get(), -1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        @Nullable String value = exchange.getRequestHeaders().getFirst(name);
        if (value == null) {
            throw new AssertionError("no header " + name);
        }
        return value;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
