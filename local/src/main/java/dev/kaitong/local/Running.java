package dev.kaitong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Which suite runs from a checkout: what {@code ./kaitong token} and {@code ./kaitong demo} look
 * up.
 *
 * @param launcher the process that keeps it
 * @param dataDirectory where its data and keys are
 */
record Running(ProcessMark launcher, Path dataDirectory) {
    private static Path file(Path home) {
        return home.resolve(".kaitong/running.properties");
    }

    void write(Path home) {
        Properties properties = new Properties();
        properties.setProperty("launcher", launcher.toString());
        properties.setProperty("dataDirectory", dataDirectory.toString());
        try {
            Files.createDirectories(file(home).getParent());
            try (var out = Files.newBufferedWriter(file(home))) {
                properties.store(out, "the suite that runs from this checkout");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The suite that runs now; none when its launcher is gone. */
    static Optional<Running> of(Path home) {
        if (Files.notExists(file(home))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file(home))) {
            properties.load(in);
        } catch (IOException e) {
            return Optional.empty();
        }
        Path data = Path.of(properties.getProperty("dataDirectory", ""));
        return ProcessMark.parse(properties.getProperty("launcher", ""))
                .filter(launcher -> launcher.alive().isPresent())
                .map(launcher -> new Running(launcher, data));
    }
}
