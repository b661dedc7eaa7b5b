package dev.kaitong.acceptance.drill.proxy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A service in order: one true assessment, whoever asks. */
final class TrueService implements AutoCloseable {
    static final String ASSESSMENT =
            """
            {"service":"credit","outcome":"PASS","measures":{"score":700},"reasons":[],"evidence":{},\
            "rulesVersion":"v1","asOf":"2026-11-11T00:00:00Z"}\
            """;

    private final HttpServer server;

    TrueService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    byte[] body = ASSESSMENT.getBytes(StandardCharsets.UTF_8);
                    String id = exchange.getRequestHeaders().getFirst("X-Request-Id");
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.getResponseHeaders().set("X-Request-Id", id == null ? "none" : id);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
