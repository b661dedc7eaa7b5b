package dev.kaitong.acceptance.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A class of ours running in a JVM of its own, which ends at the latest when this one does. */
public final class ChildJvm implements AutoCloseable {
    /**
     * What the launcher gives to the four processes of the suite, so that only the code differs.
     */
    public static final List<String> FLAGS_OF_THE_SUITE =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms32m",
                    "-Xmx256m",
                    "-Djdk.virtualThreadScheduler.parallelism=1",
                    "--sun-misc-unsafe-memory-access=allow");

    private static final Duration STOP = Duration.ofSeconds(5);

    private final Process process;
    private final BufferedReader lines;

    private ChildJvm(Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts a class with this JVM's class path.
     *
     * @param flags for its JVM
     * @param main its class
     * @param words its arguments
     * @param environment added to the environment: secrets, which must not show among arguments
     */
    public static ChildJvm start(
            List<String> flags,
            Class<?> main,
            List<String> words,
            Map<String, String> environment) {
        return start(flags, System.getProperty("java.class.path"), main, words, environment);
    }

    static ChildJvm start(
            List<String> flags,
            String classPath,
            Class<?> main,
            List<String> words,
            Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(words);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            return new ChildJvm(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** The next line that it writes; fails when it has ended without one. */
    public String line() {
        try {
            @Nullable String line = lines.readLine();
            if (line == null) {
                throw new IllegalStateException("it ended without a word; see its errors above");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
