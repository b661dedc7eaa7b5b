package dev.kaitong.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rules on the source text of a module: how long a file may be, and that every package says what it
 * is for.
 */
public final class SourceRules {
    /** A file of more lines is two things. */
    public static final int LINES_MAX = 300;

    private SourceRules() {}

    /** Java files under a folder that are longer than {@link #LINES_MAX}. */
    public static List<String> tooLong(Path folder) {
        return javaFiles(folder).stream()
                .filter(file -> lines(file) > LINES_MAX)
                .map(file -> folder.relativize(file) + ": " + lines(file) + " lines")
                .toList();
    }

    /** Packages under a folder without a {@code package-info.java}. */
    public static List<String> packagesWithoutWord(Path folder) {
        return javaFiles(folder).stream()
                .map(Path::getParent)
                .distinct()
                .filter(directory -> Files.notExists(directory.resolve("package-info.java")))
                .map(directory -> folder.relativize(directory).toString())
                .toList();
    }

    private static List<Path> javaFiles(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
