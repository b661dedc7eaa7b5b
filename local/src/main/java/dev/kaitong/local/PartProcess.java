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
    private final Consumer<ProcessHandle> launched;

    private @Nullable Process process;
    private boolean wanted;
    private Duration pause = LEAST_PAUSE;
    private int deaths;

    /**
     * @param out takes its lines
     * @param launched told of every process
     */
    PartProcess(
            Part part,
            List<String> command,
            Map<String, String> environment,
            Consumer<String> out,
            Consumer<ProcessHandle> launched) {
        this.part = part;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.out = out;
        this.launched = launched;
    }

    /** Starts it, and again whenever it dies by itself. */
    synchronized void start() {
        wanted = true;
        deaths = 0;
        pause = LEAST_PAUSE;
        launch();
    }

    /** How often it has died by itself since it was started. */
    synchronized int deaths() {
        return deaths;
    }

    /** Its process id; 0 when it does not run. */
    synchronized long pid() {
        return process != null && process.isAlive() ? process.pid() : 0;
    }

    /** From now on its end is no accident: Ctrl-C reaches every process of the terminal at once. */
    synchronized void leaveBe() {
        wanted = false;
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
            launched.accept(started.toHandle());
            // Reading from a pipe holds on to its carrier: as virtual threads, the readers of two
            // silent parts would take both carriers of a small machine, for ever.
            Thread.ofPlatform()
                    .daemon()
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
            // Its pipe is closed when it ends; what it had to say has been read.
        }
        again(started, Duration.ofNanos(System.nanoTime() - startedAt));
    }

    private void again(Process ended, Duration ran) {
        try {
            int code = ended.waitFor();
            Duration wait;
            synchronized (this) {
                if (!wanted || replaced(ended)) {
                    return;
                }
                deaths++;
                wait = ran.compareTo(STEADY) > 0 ? LEAST_PAUSE : pause;
                pause =
                        wait.multipliedBy(2).compareTo(MOST_PAUSE) > 0
                                ? MOST_PAUSE
                                : wait.multipliedBy(2);
            }
            out.accept(
                    "ended by itself with code "
                            + code
                            + "; starting it again in "
                            + wait.toSeconds()
                            + " s");
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
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
