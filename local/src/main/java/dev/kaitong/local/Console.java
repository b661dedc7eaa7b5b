package dev.kaitong.local;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Lines of several processes on one terminal: each with the name of who says it. */
final class Console {
    private static final int NAME_WIDTH = 16;
    private static final String PLAIN = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final Map<Part, String> COLOURS =
            Map.of(
                    Part.IDENTITY, "\u001b[36m",
                    Part.CREDIT, "\u001b[33m",
                    Part.RISK, "\u001b[35m",
                    Part.GATEWAY, "\u001b[32m");

    private final PrintStream out;
    private final boolean coloured;
    private final ReentrantLock oneLineAtATime = new ReentrantLock();

    Console(PrintStream out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /** In colour on a terminal, unless NO_COLOR asks for none; plain into a file or a pipe. */
    @SuppressWarnings(
            "SystemConsoleNull") // true of JDK 22 to 24 only; 25 has none without a terminal
    static Console of(PrintStream out) {
        java.io.@Nullable Console terminal = System.console();
        return new Console(
                out,
                terminal != null && terminal.isTerminal() && System.getenv("NO_COLOR") == null);
    }

    /** One line of a part. */
    void line(Part part, String line) {
        print(part.module(), COLOURS.getOrDefault(part, PLAIN), line);
    }

    /** A sentence of the launcher itself. */
    void say(String sentence) {
        print("kaitong", BOLD, sentence);
    }

    private void print(String name, String colour, String line) {
        String prefix = name + " ".repeat(Math.max(0, NAME_WIDTH - name.length())) + " |";
        oneLineAtATime.lock();
        try {
            out.println((coloured ? colour + prefix + PLAIN : prefix) + " " + line);
        } finally {
            oneLineAtATime.unlock();
        }
    }
}
