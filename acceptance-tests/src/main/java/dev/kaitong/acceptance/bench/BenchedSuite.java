package dev.kaitong.acceptance.bench;

import dev.kaitong.acceptance.bench.floor.FloorDatabase;
import dev.kaitong.acceptance.bench.machine.Memory;
import dev.kaitong.local.Part;
import dev.kaitong.local.Ports;
import dev.kaitong.local.Suite;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The suite as {@code ./kaitong up} starts it, but on free ports and on data that are thrown away.
 */
final class BenchedSuite implements AutoCloseable {
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final Path home;
    private final Path data;
    private final PrintWriter lines;
    private final Ports ports = Ports.anyFree();
    private final Thread atTheEnd = new Thread(this::stopAndForget, "bench-end");
    private @Nullable Suite suite;

    BenchedSuite(Path home, Path out) throws IOException {
        this.home = home;
        Files.createDirectories(out);
        this.data = Files.createTempDirectory(out.toAbsolutePath(), "bench-data-");
        this.lines = new PrintWriter(Files.newBufferedWriter(out.resolve("bench-suite.log")), true);
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** Starts it; seconds until the gateway answered. */
    double start(boolean fresh) {
        long started = System.nanoTime();
        Suite running =
                Suite.start(
                        new Suite.Options(home, data, fresh, ports, Set.of()),
                        (part, line) -> lines.println(part.module() + " | " + line));
        double seconds = (System.nanoTime() - started) / 1e9;
        synchronized (this) {
            suite = running;
        }
        return seconds;
    }

    /** The suite; fails when it does not run. */
    synchronized Suite running() {
        if (suite == null) {
            throw new IllegalStateException("the suite does not run");
        }
        return suite;
    }

    synchronized void stop() {
        if (suite != null) {
            suite.close();
            suite = null;
        }
    }

    /** A database for the floor, on the server of the suite. */
    FloorDatabase floorDatabase() {
        return new FloorDatabase(ports.postgres(), "postgres", running().databasePassword());
    }

    /** Resident memory of each part in megabytes, after some seconds without a request. */
    Map<Part, Double> idleMegabytes() throws InterruptedException {
        Thread.sleep(QUIET);
        Map<Part, Double> megabytes = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            megabytes.put(part, Memory.residentMegabytes(running().pid(part)));
        }
        return megabytes;
    }

    @Override
    public void close() {
        stopAndForget();
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }

    private void stopAndForget() {
        stop();
        lines.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println("kaitong: " + data + " could not be removed: " + e.getMessage());
        }
    }
}
