package dev.kaitong.local.postgres;

import dev.kaitong.local.LocalException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs; they refuse root, so root runs them in a user namespace of their own.
 */
final class Programs {
    private static final long LONGEST_SECONDS = 120;
    private static final int LAST_LINES = 8;

    private final Binaries binaries;
    private final Path log;
    private final List<String> prefix;

    /**
     * @param log where what they say goes
     */
    Programs(Binaries binaries, Path log) {
        this.binaries = binaries;
        this.log = log;
        this.prefix =
                "root".equals(System.getProperty("user.name"))
                        ? List.of("unshare", "-U")
                        : List.of();
        if (!prefix.isEmpty() && run(command(List.of("true"))) != 0) {
            throw new LocalException(
                    "PostgreSQL does not run as root, and this machine gives root no user namespace"
                            + " (unshare -U) to run it in. Run ./kaitong as another user. "
                            + ForeignServer.ADVICE);
        }
    }

    /** Runs one to its end; fails with the last lines of the log. */
    void run(String program, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(binaries.program(program).toString()));
        words.addAll(arguments);
        int code = run(command(words));
        if (code != 0) {
            throw new LocalException(
                    "PostgreSQL's "
                            + program
                            + " ended with code "
                            + code
                            + ". The last lines of "
                            + log
                            + ":\n"
                            + lastLines());
        }
    }

    private List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    private int run(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Somebody's settings for other servers, and a locale that is not installed, are not for
        // ours.
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new LocalException(
                        command + " did not end within " + LONGEST_SECONDS + " s.");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new LocalException(command.getFirst() + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while " + command.getFirst() + " ran.", e);
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(which cannot be read: " + e.getMessage() + ")";
        }
    }
}
