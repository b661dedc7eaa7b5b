package dev.kaitong.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kaitong.local.Issuer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    private static final String ROW =
            ",20000,2,2,1,24,2,2,-1,-1,-2,-2,3913,3102,689,0,0,0,0,689,0,0,0,0,1\n";

    @TempDir Path home;
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final HttpServer server;

    DemoTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void begin() throws IOException {
        Path data =
                home.resolve("scorecard-trainer/src/main/resources/dev/kaitong/trainer/train.csv");
        Files.createDirectories(data.getParent());
        Files.writeString(data, "ID,...\n1" + ROW + "2" + ROW + "3" + ROW + "4" + ROW);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    /** 1 is approved; 2 gets a ticket; 3 meets a busy suite first; 4 meets a fault of ours. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("PUT")) {
            reply(exchange, 201, "{}");
        } else if (path.startsWith("/v1/applications/")) {
            reply(exchange, 200, "{\"verdict\":\"APPROVED\"}");
        } else {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            decide(exchange, body);
        }
    }

    private void decide(HttpExchange exchange, String body) throws IOException {
        if (body.contains("demo-2")) {
            exchange.getResponseHeaders().add("Location", "/v1/applications/a-2");
            reply(exchange, 202, "{\"verdict\":\"PENDING\"}");
        } else if (body.contains("demo-3")) {
            exchange.getResponseHeaders().add("Retry-After", "0");
            reply(
                    exchange,
                    seen.add("demo-3") ? 503 : 201,
                    "{\"verdict\":\"DECLINED\",\"reasons\":[{\"code\":\"UNDER_AGE\",\"source\":\"identity\"}]}");
        } else {
            reply(exchange, body.contains("demo-4") ? 500 : 201, "{\"verdict\":\"APPROVED\"}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private boolean run(int people) {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Demo(home, _ -> address, Issuer.in(home.resolve("data")), out).run(people);
    }

    @Test
    void waitsForTicketsAndForABusySuiteAndTellsVerdictsAndCauses() {
        assertThat(run(3)).isTrue();
        assertThat(keys).containsExactlyInAnyOrder("demo-demo-1", "demo-demo-2", "demo-demo-3");
        assertThat(home.resolve("target/demo.md"))
                .content()
                .contains("3 people")
                .contains("decided by themselves since: 1")
                .containsPattern("\\| APPROVED +\\| +2 \\|")
                .containsPattern("\\| DECLINED +\\| +1 \\|")
                .containsPattern("\\| identity UNDER_AGE +\\| +1 \\|")
                .doesNotContain("FAILED");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("] 3 / 3");
    }

    @Test
    void aCallThatFailedIsCountedAndTheRunIsNotFine() {
        assertThat(run(4)).isFalse();
        assertThat(home.resolve("target/demo.md")).content().contains("application: HTTP 500");
    }
}
