package dev.kaitong.acceptance.drill.scene;

import dev.kaitong.local.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What only the operating system can do to a process. */
final class Signals {
    private Signals() {}

    /** Sends a signal, for instance {@code STOP}. */
    static void send(String signal, long pid) throws IOException, InterruptedException {
        int code =
                new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                        .inheritIO()
                        .start()
                        .waitFor();
        if (code != 0) {
            throw new IOException("kill -" + signal + " " + pid + " ended with " + code);
        }
    }

    /** The server process of the suite's own PostgreSQL. */
    static long postgres(Suite suite) throws IOException {
        Path file = suite.dataDirectory().resolve("postgres/postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().trim());
    }

    /** PostgreSQL's server process and every process of its sessions. */
    static List<Long> allOfPostgres(Suite suite) throws IOException {
        ProcessHandle server = ProcessHandle.of(postgres(suite)).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }
}
