package dev.kaitong.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Pretends to be a part: is ready, has a status, tells its environment, and dies when told so. Runs
 * in a JVM of its own, from a jar where a part's jar would be.
 */
final class FakePart {
    private FakePart() {}

    public static void main(String[] words) throws IOException {
        System.out.println("pretending");
        serve("QUARKUS_MANAGEMENT_PORT");
        serve("QUARKUS_HTTP_PORT");
    }

    /** A checkout whose parts are all built, and all pretend. */
    static void install(Path home) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakePart.class.getName());
        String entry = FakePart.class.getName().replace('.', '/') + ".class";
        for (Part part : Part.values()) {
            Path jar = home.resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
            Files.createDirectories(jar.getParent());
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file, manifest)) {
                out.putNextEntry(new JarEntry(entry));
                Files.copy(Path.of("target/test-classes").resolve(entry), out);
            }
        }
    }

    private static void serve(String portName) throws IOException {
        int port = Integer.parseInt(System.getenv(portName));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", FakePart::answer);
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        if (uri.getPath().equals("/die")) {
            Runtime.getRuntime().halt(3);
        }
        String body =
                uri.getPath().equals("/environment")
                        ? String.valueOf(System.getenv(uri.getQuery()))
                        : "{\"status\":\"UP\"}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
