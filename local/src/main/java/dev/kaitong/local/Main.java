package dev.kaitong.local;

import dev.kaitong.local.demo.Demo;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What {@code ./kaitong} runs: {@code up}, {@code token}, {@code demo}. */
public final class Main {
    private static final Duration TOKEN_VALID = Duration.ofHours(8);
    private static final int NAME_WIDTH = 16;

    private final Path home;
    private final PrintStream out;

    private Main(Path home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    /** Runs one command; ends with 1 after a sentence that says what to do. */
    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path home = Path.of(System.getProperty("kaitong.home", ".")).toAbsolutePath().normalize();
        try {
            new Main(home, out).run(List.of(words));
        } catch (LocalException e) {
            System.err.println("kaitong: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run(List<String> words) {
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "up" -> up(rest);
            case "token" -> token(rest);
            case "demo" -> demo(rest);
            default ->
                    throw new LocalException(
                            "unknown command " + words + " (expected: up, token, demo)");
        }
    }

    private void up(List<String> words) {
        Arguments arguments = Arguments.of(words, Set.of("--data", "--without"), Set.of("--fresh"));
        Running.of(home)
                .ifPresent(running -> {
                    throw new LocalException(
                            "A suite already runs from this checkout (process "
                                    + running.pid()
                                    + ", data in "
                                    + running.dataDirectory()
                                    + ").");
                });
        EnumSet<Part> without = EnumSet.noneOf(Part.class);
        arguments.all("--without").forEach(name -> without.add(part(name)));
        Path data =
                arguments
                        .value("--data")
                        .map(Path::of)
                        .orElse(home.resolve(".kaitong/data"))
                        .toAbsolutePath();
        long started = System.nanoTime();
        say("starting; data stay in " + data);
        Suite suite =
                Suite.start(
                        new Suite.Options(
                                home,
                                data,
                                arguments.has("--fresh"),
                                Ports.ofTheContract(),
                                without),
                        prefixed());
        new Running(ProcessHandle.current().pid(), data).write(home);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            say("stopping");
                            suite.close();
                            Running.remove(home);
                            say("stopped; data stay in " + data);
                            stopped.countDown();
                        }));
        say(
                "the gateway answers at "
                        + suite.address(Part.GATEWAY)
                        + " (ready after %.1f s; stop with Ctrl-C)"
                                .formatted((System.nanoTime() - started) / 1e9));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void token(List<String> words) {
        Arguments arguments =
                Arguments.of(words, Set.of("--role", "--subject", "--data"), Set.of());
        String role =
                arguments
                        .value("--role")
                        .orElseThrow(() -> new LocalException("token needs --role."));
        if (role.equals("shopper") && arguments.value("--subject").isEmpty()) {
            throw new LocalException("A shopper's token needs --subject, the applicant's id.");
        }
        String subject = arguments.value("--subject").orElse("local-" + role);
        out.println(issuer(arguments).token(role, subject, TOKEN_VALID));
    }

    private void demo(List<String> words) {
        Arguments arguments = Arguments.of(words, Set.of("--data", "--people"), Set.of());
        int people = arguments.value("--people").map(Main::number).orElse(Integer.MAX_VALUE);
        boolean fine = new Demo(home, issuer(arguments), out).run(people);
        if (!fine) {
            throw new LocalException("some calls did not end as they should; see the table.");
        }
    }

    private Issuer issuer(Arguments arguments) {
        Path data =
                arguments
                        .value("--data")
                        .map(Path::of)
                        .or(() -> Running.of(home).map(Running::dataDirectory))
                        .orElseThrow(() ->
                                new LocalException(
                                        "No suite runs from this checkout. Start one with ./kaitong"
                                                + " up."));
        return Issuer.of(new DataDirectory(data));
    }

    private static int number(String text) {
        try {
            return Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new LocalException("'" + text + "' is no whole number.", e);
        }
    }

    private static Part part(String name) {
        return Stream.of(Part.values())
                .filter(part -> part.module().equals(name) || part.database().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new LocalException(
                                "There is no part '"
                                        + name
                                        + "'; parts are "
                                        + Stream.of(Part.values()).map(Part::module).toList()
                                        + "."));
    }

    private BiConsumer<Part, String> prefixed() {
        ReentrantLock oneLineAtATime = new ReentrantLock();
        return (part, line) -> {
            oneLineAtATime.lock();
            try {
                out.println(padded(part.module()) + " | " + line);
            } finally {
                oneLineAtATime.unlock();
            }
        };
    }

    private void say(String sentence) {
        out.println(padded("kaitong") + " | " + sentence);
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(0, NAME_WIDTH - name.length()));
    }
}
