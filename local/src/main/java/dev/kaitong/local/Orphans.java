package dev.kaitong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The JVMs of a suite, written down while they run: when the launcher is killed they live on, hold
 * their ports, and the next start must end them.
 */
final class Orphans {
    private static final Duration STOP = Duration.ofSeconds(15);

    private final Path file;
    private final List<ProcessMark> started = new ArrayList<>();

    Orphans(DataDirectory data) {
        this.file = data.root().resolve("processes");
    }

    /** Writes down one that was started. */
    synchronized void add(ProcessHandle process) {
        started.removeIf(mark -> mark.alive().isEmpty());
        started.add(ProcessMark.of(process));
        try {
            Files.write(file, started.stream().map(ProcessMark::toString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends those that an earlier launcher left. Returns how many there were. */
    int end() {
        List<ProcessHandle> left =
                lines().stream()
                        .map(ProcessMark::parse)
                        .flatMap(Optional::stream)
                        .flatMap(mark -> mark.alive().stream())
                        .filter(Orphans::isPart)
                        .toList();
        left.forEach(ProcessHandle::destroy);
        if (!gone(left)) {
            left.forEach(ProcessHandle::destroyForcibly);
            // Killed is not yet gone, and its port not yet free.
            gone(left);
        }
        return left.size();
    }

    /** Waits until all have ended; false when the time for it is over. */
    private static boolean gone(List<ProcessHandle> left) {
        try {
            CompletableFuture.allOf(
                            left.stream()
                                    .map(ProcessHandle::onExit)
                                    .toArray(CompletableFuture[]::new))
                    .get(STOP.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isPart(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains("quarkus-run.jar");
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
