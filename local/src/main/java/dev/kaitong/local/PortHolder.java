package dev.kaitong.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who listens on a port: read from /proc on Linux, asked of lsof elsewhere. */
final class PortHolder {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENS = "0A";
    private static final int COMMAND_CHARACTERS = 100;

    private PortHolder() {}

    /** The program and its process id; empty when this user may not know. */
    static Optional<String> of(int port) {
        Optional<ProcessHandle> holder =
                Files.isDirectory(PROC.resolve("self")) ? inProc(port) : byLsof(port);
        return holder.map(PortHolder::words);
    }

    private static String words(ProcessHandle process) {
        String command =
                process.info().commandLine().or(process.info()::command).orElse("unknown program");
        return "process "
                + process.pid()
                + ", "
                + (command.length() <= COMMAND_CHARACTERS
                        ? command
                        : command.substring(0, COMMAND_CHARACTERS) + "...");
    }

    private static Optional<ProcessHandle> inProc(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("tcp", "tcp6")) {
            sockets.addAll(listening(PROC.resolve("net").resolve(table), port));
        }
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> holds(process, sockets))
                        .findFirst();
    }

    /** Lines of the kernel's table: number, local address:port, remote, state, ..., inode tenth. */
    private static Set<String> listening(Path table, int port) {
        Set<String> sockets = new HashSet<>();
        String end = ":%04X".formatted(port);
        try (Stream<String> lines = Files.lines(table)) {
            lines.map(line -> line.strip().split("\\s+", -1))
                    .filter(words -> words.length > 9)
                    .filter(words -> words[1].endsWith(end) && words[3].equals(LISTENS))
                    .forEach(words -> sockets.add("socket:[" + words[9] + "]"));
        } catch (IOException e) {
            return Set.of();
        }
        return sockets;
    }

    private static boolean holds(ProcessHandle process, Set<String> sockets) {
        try (Stream<Path> files =
                Files.list(PROC.resolve(Long.toString(process.pid())).resolve("fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException e) {
            return false; // somebody else's process, or one that has just ended
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<ProcessHandle> byLsof(int port) {
        try {
            Process lsof =
                    new ProcessBuilder("lsof", "-t", "-nP", "-iTCP:" + port, "-sTCP:LISTEN")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (var lines = lsof.inputReader()) {
                return lines.lines().findFirst().map(Long::parseLong).flatMap(ProcessHandle::of);
            }
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
