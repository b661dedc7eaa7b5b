package dev.kaitong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which part listens where.
 *
 * @param api port of each part's API
 * @param management port of each part's health and metrics
 * @param postgres port of PostgreSQL
 */
public record Ports(Map<Part, Integer> api, Map<Part, Integer> management, int postgres) {
    public Ports {
        api = Map.copyOf(api);
        management = Map.copyOf(management);
    }

    /** The ports of the contract; PostgreSQL on any free one. */
    public static Ports ofTheContract() {
        Map<Part, Integer> api = new EnumMap<>(Part.class);
        Map<Part, Integer> management = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            api.put(part, part.port());
            management.put(part, part.managementPort());
        }
        return new Ports(api, management, free());
    }

    /** Free ports, for tests. */
    public static Ports anyFree() {
        Map<Part, Integer> api = new EnumMap<>(Part.class);
        Map<Part, Integer> management = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            api.put(part, free());
            management.put(part, free());
        }
        return new Ports(api, management, free());
    }

    /** Port of a part's API. */
    public int apiOf(Part part) {
        return portOf(api, part);
    }

    /** Port of a part's health and metrics. */
    public int managementOf(Part part) {
        return portOf(management, part);
    }

    /** Base address of a part's API. */
    String address(Part part) {
        return "http://127.0.0.1:" + apiOf(part);
    }

    private static int portOf(Map<Part, Integer> ports, Part part) {
        Integer port = ports.get(part);
        if (port == null) {
            throw new IllegalArgumentException(
                    "ports: none for " + part + " (expected: one for each part)");
        }
        return port;
    }

    /** Fails with a clear sentence when one of the ports of these parts is taken. */
    void mustBeFree(Iterable<Part> parts) {
        for (Part part : parts) {
            mustBeFree(part.module(), apiOf(part));
            mustBeFree(part.module() + " (health)", managementOf(part));
        }
    }

    private static void mustBeFree(String who, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new LocalException(
                    "Port "
                            + port
                            + ", which "
                            + who
                            + " needs, is taken by "
                            + PortHolder.of(port).orElse("another program")
                            + ". Stop it and try again.",
                    e);
        }
    }

    private static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
