package dev.kaitong.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One part in its own JVM: started, its lines prefixed, started again when it dies by itself,
 * stopped on demand.
 */
final class PartProcess {
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(1);
    private static final Duration MOST_PAUSE = Duration.ofSeconds(15);
    private static final Duration STEADY = Duration.ofSeconds(30);

    private final Part part;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Consumer<String> out;

    private @Nullable Process process;
    private boolean wanted;
    private Duration pause = LEAST_PAUSE;

    PartProcess(
            Part part,
            List<String> command,
            Map<String, String> environment,
            Consumer<String> out) {
        this.part = part;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.out = out;
    }

    /** Starts it, and again whenever it dies by itself. */
    synchronized void start() {
        wanted = true;
        launch();
    }

    /** Whether it runs now. */
    synchronized boolean alive() {
        return process != null && process.isAlive();
    }

    /** Its process id; 0 when it does not run. */
    synchronized long pid() {
        return process != null && process.isAlive() ? process.pid() : 0;
    }

    /** Asks it to stop, and insists after ten seconds. It is not started again. */
    void stop() {
        end(Process::destroy);
    }

    /** Kills it, as a power cut would. It is not started again. */
    void kill() {
        end(Process::destroyForcibly);
    }

    private void end(Consumer<Process> how) {
        @Nullable Process running;
        synchronized (this) {
            wanted = false;
            running = process;
        }
        if (running == null) {
            return;
        }
        how.accept(running);
        try {
            if (!running.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void launch() {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            process = started;
            Thread.ofVirtual()
                    .name(part.module() + "-lines")
                    .start(() -> follow(started, System.nanoTime()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow(Process started, long startedAt) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.accept(line);
            }
        } catch (IOException e) {
            out.accept("its lines cannot be read any more: " + e.getMessage());
        }
        again(started, Duration.ofNanos(System.nanoTime() - startedAt));
    }

    private void again(Process ended, Duration ran) {
        try {
            int code = ended.waitFor();
            synchronized (this) {
                if (!wanted || replaced(ended)) {
                    return;
                }
                pause = ran.compareTo(STEADY) > 0 ? LEAST_PAUSE : pause.multipliedBy(2);
                pause = pause.compareTo(MOST_PAUSE) > 0 ? MOST_PAUSE : pause;
            }
            out.accept(
                    "ended by itself with code "
                            + code
                            + "; starting it again in "
                            + pause.toSeconds()
                            + " s");
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            synchronized (this) {
                if (wanted && !replaced(ended)) {
                    launch();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether another start came between. Processes have no equality but identity. */
    @SuppressWarnings("ReferenceEquality")
    private boolean replaced(Process ended) {
        return process != ended;
    }
}
