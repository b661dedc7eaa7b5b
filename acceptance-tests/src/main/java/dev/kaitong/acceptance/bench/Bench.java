package dev.kaitong.acceptance.bench;

import dev.kaitong.acceptance.bench.machine.Look;
import dev.kaitong.acceptance.bench.machine.Quietness;
import dev.kaitong.acceptance.bench.report.Report;
import dev.kaitong.local.LocalException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * {@code ./kaitong bench}: waits for a quiet machine, measures, prints the table and leaves it.
 * Ends with 0 when it has measured; with 1 when it could not, or with {@code --check} when a target
 * was missed or could not be judged; with 2 when its words were not understood.
 */
public final class Bench {
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final Path home;
    private final BenchOptions options;
    private final PrintStream out;

    private Bench(Path home, BenchOptions options, PrintStream out) {
        this.home = home;
        this.options = options;
        this.out = out;
    }

    /** Runs the benchmark of the checkout that the property {@code kaitong.home} names. */
    public static void main(String[] words) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty("kaitong.home", ".")).toAbsolutePath().normalize();
        System.exit(run(List.of(words), home, out));
    }

    private static int run(List<String> words, Path home, PrintStream out)
            throws IOException, InterruptedException {
        try {
            return new Bench(home, BenchOptions.of(words, home), out).run();
        } catch (BenchOptions.NotUnderstood e) {
            System.err.println("kaitong: " + e.getMessage() + "\n" + BenchOptions.USAGE);
            return 2;
        } catch (LocalException | IllegalStateException e) {
            System.err.println("kaitong: " + e.getMessage());
            return 1;
        }
    }

    private int run() throws IOException, InterruptedException {
        Quietness before = awaitQuiet();
        try (Session session = new Session(home, options, this::say)) {
            Report report = session.measure(before);
            report.leaveIn(options.out());
            out.println();
            out.print(report.markdown());
            say("left in " + options.out().resolve("bench.md") + " and bench.json");
            return !options.check() || report.allMet() ? 0 : 1;
        }
    }

    private Quietness awaitQuiet() throws InterruptedException {
        long end = System.nanoTime() + options.quietWait().toNanos();
        while (true) {
            Look before = Look.now();
            Thread.sleep(LOOK);
            Quietness quietness =
                    Quietness.between(before, Look.now(), Set.of(ProcessHandle.current().pid()));
            if (quietness.quiet()) {
                say("the machine is quiet (" + quietness.words() + ")");
                return quietness;
            }
            if (System.nanoTime() > end) {
                say("NOT quiet: " + quietness.words() + "; ratios will be withheld");
                return quietness;
            }
            say("waiting for a quiet machine: " + quietness.words());
        }
    }

    private void say(String line) {
        out.println("kaitong: " + line);
    }
}
