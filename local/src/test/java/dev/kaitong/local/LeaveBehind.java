package dev.kaitong.local;

import java.nio.file.Path;

/** A launcher that dies without stopping its PostgreSQL; runs in a JVM of its own. */
final class LeaveBehind {
    private LeaveBehind() {}

    public static void main(String[] words) {
        Postgres.start(new DataDirectory(Path.of(words[0])), Integer.parseInt(words[1]));
        Runtime.getRuntime().halt(9);
    }
}
