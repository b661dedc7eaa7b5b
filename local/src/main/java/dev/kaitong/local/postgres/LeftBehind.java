package dev.kaitong.local.postgres;

import dev.kaitong.local.LocalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server that lives on after its launcher was killed. It holds our data, so it must be stopped
 * before another starts on them; a server on other data is none of our business.
 */
final class LeftBehind {
    private static final Duration STOPS = Duration.ofSeconds(20);

    private LeftBehind() {}

    static void stop(Path directory) {
        Optional<ProcessHandle> old = on(directory);
        if (old.isEmpty()) {
            forgetTheNumberOfAnother(directory);
            return;
        }
        ProcessHandle server = old.get();
        try {
            // SIGINT is PostgreSQL's fast shutdown: sessions end, everything committed stays.
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
            server.onExit().get(STOPS.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new LocalException(
                    "A PostgreSQL server (process "
                            + server.pid()
                            + ") still runs on "
                            + directory
                            + " and does not stop.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while the old PostgreSQL stopped.", e);
        }
    }

    /** The live server on a data directory. */
    static Optional<ProcessHandle> on(Path directory) {
        return named(directory).filter(process -> worksIn(process, directory).orElse(false));
    }

    /** The living process whose number stands in the directory's file, whatever it is. */
    private static Optional<ProcessHandle> named(Path directory) {
        try {
            String number = Files.readAllLines(pidFile(directory)).getFirst().trim();
            return ProcessHandle.of(Long.parseLong(number)).filter(ProcessHandle::isAlive);
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether a process is a server on this directory; empty when this machine does not tell. The
     * number alone proves nothing: after a crash of the machine it may have gone to another
     * program, even to another PostgreSQL.
     */
    private static Optional<Boolean> worksIn(ProcessHandle process, Path directory) {
        Path folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Optional.of(Files.isSameFile(folder, directory));
        } catch (IOException e) {
            return process.info()
                    .commandLine()
                    .map(line -> line.contains("postgres") && line.contains(directory.toString()));
        }
    }

    /**
     * PostgreSQL does not start while the number in its file belongs to a living process, so the
     * file goes if that is provably somebody else. In doubt it stays, and PostgreSQL decides.
     */
    private static void forgetTheNumberOfAnother(Path directory) {
        boolean another =
                named(directory)
                        .flatMap(process -> worksIn(process, directory))
                        .map(ours -> !ours)
                        .orElse(false);
        if (another) {
            try {
                Files.deleteIfExists(pidFile(directory));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path pidFile(Path directory) {
        return directory.resolve("postmaster.pid");
    }
}
