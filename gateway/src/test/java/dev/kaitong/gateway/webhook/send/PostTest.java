package dev.kaitong.gateway.webhook.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.kaitong.gateway.asking.testing.Await;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("One attempt, whatever the other side does")
class PostTest {
    private static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Vertx vertx = Vertx.vertx();
    private final Post post = new Post(vertx, DestinationsTest.LOCAL, Clock.systemUTC());
    private final List<String> hosts = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        post.close();
        vertx.close();
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private Answer to(String url) throws InterruptedException {
        return post.post(URI.create(url), Map.of("webhook-id", "msg_1"), "{}", AT_MOST);
    }

    @Test
    @DisplayName("the host is the name, though the connection goes to the address that it had")
    void theHostIsTheName() throws Exception {
        HttpServer server = HttpServer.create(anyPort(), 0);
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        hosts.add(exchange.getRequestHeaders().getFirst("Host"));
                        exchange.getRequestBody().readAllBytes();
                        exchange.sendResponseHeaders(202, -1);
                    }
                });
        server.start();
        int port = server.getAddress().getPort();
        try {
            assertThat(to("http://localhost:" + port + "/x?y=z"))
                    .isEqualTo(new Answer.Given(202, null));
            assertThat(hosts).containsExactly("localhost:" + port);
        } finally {
            server.stop(0);
        }
    }

    @Test
    @DisplayName("an endless body is not waited for")
    void anEndlessBody() throws Exception {
        HttpServer server = HttpServer.create(anyPort(), 0);
        List<String> ends = new CopyOnWriteArrayList<>();
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        exchange.getRequestBody().readAllBytes();
                        exchange.sendResponseHeaders(200, 0);
                        pour(exchange.getResponseBody());
                    } catch (IOException e) {
                        ends.add(e.toString());
                    }
                });
        server.start();
        try {
            assertThat(to("http://127.0.0.1:" + server.getAddress().getPort()))
                    .isEqualTo(new Answer.Given(200, null));
            Await.until("the connection is closed", () -> !ends.isEmpty());
        } finally {
            server.stop(0);
        }
    }

    private static void pour(OutputStream out) throws IOException {
        byte[] chunk = "x".repeat(8_192).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            out.write(chunk);
            out.flush();
        }
    }

    @Test
    @DisplayName("a certificate that nobody vouches for is not trusted, and nothing is sent")
    void anUnknownCertificate(@TempDir Path directory) throws Exception {
        KeyStore store = selfSigned(directory.resolve("store.p12"));
        SSLContext own = context(store);
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(own));
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        hosts.add(exchange.getRequestHeaders().getFirst("Host"));
                        exchange.sendResponseHeaders(204, -1);
                    }
                });
        server.start();
        String url = "https://localhost:" + server.getAddress().getPort() + "/";
        try (HttpClient trusting = HttpClient.newBuilder().sslContext(own).build()) {
            assertThat(to(url)).isEqualTo(new Answer.None(Answer.Why.NO_CONNECTION));
            assertThat(hosts).isEmpty();
            // The server is in order: who trusts it is served.
            assertThat(
                            trusting.send(
                                            HttpRequest.newBuilder(URI.create(url)).build(),
                                            HttpResponse.BodyHandlers.discarding())
                                    .statusCode())
                    .isEqualTo(204);
        } finally {
            server.stop(0);
        }
    }

    private static KeyStore selfSigned(Path file) throws Exception {
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "subscriber",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "SAN=dns:localhost",
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                new String(PASSWORD))
                        .redirectErrorStream(true)
                        .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private static SSLContext context(KeyStore store) throws Exception {
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
