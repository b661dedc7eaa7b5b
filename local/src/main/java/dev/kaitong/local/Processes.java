package dev.kaitong.local;

import dev.kaitong.local.postgres.Database;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** The parts of a suite that run, each in its own JVM. */
final class Processes implements AutoCloseable {
    /** So many deaths while it starts are no accident. */
    private static final int DEATHS_MAX = 3;

    private final PartLaunch launch;
    private final Orphans orphans;
    private final BiConsumer<Part, String> lines;
    private final Runnable mustBeOpen;
    private final Map<Part, PartProcess> parts = new ConcurrentHashMap<>();
    private final Readiness readiness = new Readiness();

    /**
     * @param lines takes each part's log lines
     * @param mustBeOpen fails when the suite has been closed, so that nobody waits for it
     */
    Processes(
            PartLaunch launch,
            Orphans orphans,
            BiConsumer<Part, String> lines,
            Runnable mustBeOpen) {
        this.launch = launch;
        this.orphans = orphans;
        this.lines = lines;
        this.mustBeOpen = mustBeOpen;
    }

    /** Starts one that has not run before; does not wait. */
    void launch(Part part, Database database) {
        PartProcess process =
                new PartProcess(
                        part,
                        launch.command(part),
                        launch.environment(part, database),
                        line -> lines.accept(part, line),
                        orphans::add);
        parts.put(part, process);
        process.start();
    }

    /** The process of a part that this suite runs. */
    PartProcess of(Part part) {
        PartProcess process = parts.get(part);
        if (process == null) {
            throw new IllegalArgumentException(
                    "part: " + part + " (expected: one that this suite runs)");
        }
        return process;
    }

    /** Process id of a part; 0 when it does not run. */
    long pid(Part part) {
        PartProcess process = parts.get(part);
        return process == null ? 0 : process.pid();
    }

    void awaitReady(Part part) {
        readiness.await(
                part.module(),
                URI.create(
                        "http://127.0.0.1:"
                                + launch.ports().managementOf(part)
                                + "/q/health/ready"),
                _ -> true,
                () -> hopeless(part));
    }

    /** Waits until the gateway shows its status: all parts up, if all are ours. */
    void awaitStatus(boolean all) {
        readiness.await(
                "the suite",
                URI.create(launch.ports().address(Part.GATEWAY) + "/v1/status"),
                body -> !all || body.contains("\"status\":\"UP\""),
                () -> hopeless(Part.GATEWAY));
    }

    private boolean hopeless(Part part) {
        mustBeOpen.run();
        return of(part).deaths() >= DEATHS_MAX;
    }

    /** Stops all of them at once and waits until they are gone. */
    @Override
    public void close() {
        // First of all: Ctrl-C reaches them too, and none must be started again for that.
        parts.values().forEach(PartProcess::leaveBe);
        for (Thread thread :
                parts.values().stream()
                        .map(process -> Thread.ofPlatform().start(process::stop))
                        .toList()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        readiness.close();
    }
}
