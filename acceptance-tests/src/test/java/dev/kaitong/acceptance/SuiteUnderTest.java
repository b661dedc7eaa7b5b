package dev.kaitong.acceptance;

import dev.kaitong.acceptance.drill.agent.Attachment;
import dev.kaitong.contract.ServiceName;
import dev.kaitong.local.Part;
import dev.kaitong.local.Ports;
import dev.kaitong.local.Suite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole suite, started once for all tests, as {@code ./kaitong up} starts it: its own JVMs, a
 * real PostgreSQL, free ports.
 */
final class SuiteUnderTest {
    private static @Nullable SuiteUnderTest running;

    private final Suite suite;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private Duration ahead = Duration.ZERO;

    private SuiteUnderTest(Suite suite) {
        this.suite = suite;
    }

    /** The suite; starts it at the first call. */
    static synchronized SuiteUnderTest running() {
        @Nullable SuiteUnderTest known = running;
        if (known == null) {
            known = new SuiteUnderTest(start("suite"));
            running = known;
        }
        return known;
    }

    /** One that a test does not share, as it moves its clocks; whoever starts it closes it. */
    static SuiteUnderTest ofItsOwn(String name) {
        return new SuiteUnderTest(start(name));
    }

    private static Suite start(String name) {
        Path home = Path.of("..").toAbsolutePath().normalize();
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            PrintWriter lines =
                    new PrintWriter(Files.newBufferedWriter(target.resolve(name + ".log")), true);
            Suite suite =
                    Suite.start(
                            new Suite.Options(
                                    home,
                                    Files.createTempDirectory(target, name + "-"),
                                    true,
                                    Ports.anyFree(),
                                    Set.of()),
                            (part, line) -> {
                                synchronized (lines) {
                                    lines.println(part.module() + " | " + line);
                                }
                            });
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
            return suite;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String gateway() {
        return suite.address(Part.GATEWAY).toString();
    }

    String identity() {
        return suite.address(Part.IDENTITY).toString();
    }

    String credit() {
        return suite.address(Part.CREDIT).toString();
    }

    String risk() {
        return suite.address(Part.RISK).toString();
    }

    String address(Part part) {
        return suite.address(part).toString();
    }

    String token(String role, String subject) {
        return tokens.computeIfAbsent(role + " " + subject, _ -> suite.token(role, subject));
    }

    void stop(ServiceName service) {
        suite.stop(part(service));
    }

    void start(ServiceName service) {
        suite.start(part(service));
    }

    /** As a power cut would: no time to finish anything. */
    void killAndRestart(ServiceName service) {
        suite.kill(part(service));
        suite.start(part(service));
    }

    /** As a power cut would: no time to finish anything. */
    void killAndRestartGateway() {
        suite.kill(Part.GATEWAY);
        suite.start(Part.GATEWAY);
    }

    /** As a rolling restart does: told to end, and waited for. */
    void stopGateway() {
        suite.stop(Part.GATEWAY);
    }

    void startGateway() {
        suite.start(Part.GATEWAY);
    }

    /** What time it is for the suite. */
    Instant now() {
        return Instant.now().plus(ahead);
    }

    /**
     * Time passes for the whole suite, at once: what {@code java.time.Clock} says is moved in each
     * of its processes, the gateway's last, so that nothing it says lies ahead for a service. They
     * run on; timeouts, which no clock measures, and the machine's clock are left alone.
     */
    void pass(Duration time) throws IOException {
        ahead = ahead.plus(time);
        Attachment attachment = new Attachment(Path.of("target", "clock"));
        for (Part part : List.of(Part.IDENTITY, Part.CREDIT, Part.RISK, Part.GATEWAY)) {
            attachment.spoil(
                    suite.pid(part),
                    "CLOCK_AHEAD:" + ahead,
                    List.of("java.time.Clock$SystemClock#instant"));
        }
    }

    void close() {
        suite.close();
    }

    private static Part part(ServiceName service) {
        return switch (service) {
            case IDENTITY -> Part.IDENTITY;
            case CREDIT -> Part.CREDIT;
            case RISK -> Part.RISK;
        };
    }
}
