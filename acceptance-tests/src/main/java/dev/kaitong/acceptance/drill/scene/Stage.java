package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.acceptance.bench.load.Load;
import dev.kaitong.acceptance.bench.load.LoadGenerator;
import dev.kaitong.acceptance.bench.load.Target;
import dev.kaitong.acceptance.drill.ledger.Entry;
import dev.kaitong.acceptance.drill.ledger.Ledger;
import dev.kaitong.acceptance.drill.ledger.Round;
import dev.kaitong.acceptance.drill.proxy.Fault;
import dev.kaitong.acceptance.drill.proxy.FaultProxy;
import dev.kaitong.local.Part;
import dev.kaitong.local.Ports;
import dev.kaitong.local.Suite;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A suite of the drill's own, with a fault proxy before each service; thrown away at the end. */
public final class Stage implements AutoCloseable {
    private static final Duration FEEDING_MAX = Duration.ofMinutes(10);
    private static final int FEEDING_AT_ONCE = 16;

    private final Path data;
    private final PrintWriter lines;
    private final Ports ports = Ports.anyFree();
    private final Map<Part, FaultProxy> proxies = new EnumMap<>(Part.class);
    private final Suite suite;
    private final Thread atTheEnd = new Thread(this::stopAndForget, "drill-end");
    private final Ledger ledger;
    private final LoadGenerator generator = new LoadGenerator();
    private final LoadGenerator errands = new LoadGenerator();

    /**
     * Starts it.
     *
     * @param home the checkout, with its modules built
     * @param folder where its data and its log go, below it
     * @param seed of everything made up
     */
    public Stage(Path home, Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        this.data = Files.createTempDirectory(folder.toAbsolutePath(), "drill-data-");
        this.lines =
                new PrintWriter(Files.newBufferedWriter(folder.resolve("drill-suite.log")), true);
        this.ledger = new Ledger(seed);
        Map<Part, URI> between = new EnumMap<>(Part.class);
        for (Part part : services()) {
            FaultProxy proxy = new FaultProxy(ports.apiOf(part));
            proxies.put(part, proxy);
            between.put(part, proxy.address());
        }
        this.suite =
                Suite.start(
                        new Suite.Options(home, data, true, ports, Set.of()).through(between),
                        this::log);
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        new Warming(this).warm();
    }

    /** The three before which a proxy stands. */
    public static List<Part> services() {
        return List.of(Part.IDENTITY, Part.CREDIT, Part.RISK);
    }

    /** The suite. */
    public Suite suite() {
        return suite;
    }

    /** Writes a line of the drill between those of the suite. */
    void mark(String line) {
        lines.println("======== " + line);
    }

    Ledger ledger() {
        return ledger;
    }

    /** Port of the suite's PostgreSQL. */
    int databasePort() {
        return ports.postgres();
    }

    FaultProxy proxy(Part part) {
        FaultProxy proxy = proxies.get(part);
        if (proxy == null) {
            throw new IllegalArgumentException("part: " + part + " (expected: a service)");
        }
        return proxy;
    }

    void calm() {
        proxies.values().stream()
                .filter(proxy -> proxy.fault() != Fault.NONE)
                .forEach(proxy -> proxy.set(Fault.NONE));
    }

    /** Gives the services the evidence of everybody who will apply. */
    void feed(List<Entry> entries) {
        for (Feed feed : Feed.of(suite, entries)) {
            Load load = errands.closed(feed, 0, feed.count(), FEEDING_AT_ONCE, FEEDING_MAX);
            if (load.bad() > 0) {
                throw new IllegalStateException(
                        load.bad() + " could not be fed: " + load.firstBad().orElse(""));
            }
        }
    }

    Round round(List<Entry> entries) {
        return new Round(entries, suite.address(Part.GATEWAY), id -> suite.token("shopper", id));
    }

    /** Sends by the clock, whether or not earlier ones were answered. */
    Load open(Target target, int count, double perSecond) {
        return open(generator, target, count, perSecond);
    }

    /** The same, beside what {@link #open} sends. */
    Load beside(Target target, int count, double perSecond) {
        return open(errands, target, count, perSecond);
    }

    private static Load open(LoadGenerator by, Target target, int count, double perSecond) {
        Duration planned = Duration.ofMillis((long) (count * 1_000 / perSecond));
        return by.open(target, 0, count, perSecond, planned.plusSeconds(5));
    }

    /** Sends everything, so many at once. */
    Load closed(Target target, int count, int atOnce) {
        return errands.closed(target, 0, count, atOnce, Duration.ofMinutes(2));
    }

    @Override
    public void close() {
        generator.close();
        errands.close();
        stopAndForget();
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }

    private void stopAndForget() {
        suite.close();
        proxies.values().forEach(FaultProxy::close);
        lines.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println("kaitong: " + data + " could not be removed: " + e.getMessage());
        }
    }

    private void log(Part part, String line) {
        lines.println(part.module() + " | " + line);
    }
}
