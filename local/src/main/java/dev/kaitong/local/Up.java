package dev.kaitong.local;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** {@code ./kaitong up}: the suite in the foreground, until Ctrl-C. */
final class Up {
    private final Path home;
    private final Console console;

    Up(Path home, Console console) {
        this.home = home;
        this.console = console;
    }

    void run(List<String> words) {
        Suite.Options options = options(words);
        Running.of(home)
                .ifPresent(running -> {
                    throw new LocalException(
                            "A suite already runs from this checkout (process "
                                    + running.launcher().pid()
                                    + ", data in "
                                    + running.dataDirectory()
                                    + ").");
                });
        long started = System.nanoTime();
        console.say("starting; data stay in " + options.dataDirectory());
        Suite suite = Suite.start(options, console::line, console::say);
        new Running(ProcessMark.of(ProcessHandle.current()), suite.dataDirectory()).write(home);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            console.say("stopping");
                            suite.close();
                            Running.remove(home);
                            console.say("stopped; data stay in " + suite.dataDirectory());
                            stopped.countDown();
                        }));
        tell(suite, options, (System.nanoTime() - started) / 1e9);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Suite.Options options(List<String> words) {
        Arguments arguments =
                Arguments.of(
                        words, Set.of("--data", "--without", "--database-url"), Set.of("--fresh"));
        EnumSet<Part> without = EnumSet.noneOf(Part.class);
        arguments.all("--without").forEach(name -> without.add(part(name)));
        Path data = arguments.value("--data").map(Path::of).orElse(home.resolve(".kaitong/data"));
        return new Suite.Options(
                home,
                data.toAbsolutePath().normalize(),
                arguments.has("--fresh"),
                Ports.ofTheContract(),
                without,
                arguments.value("--database-url").orElse(null),
                Map.of());
    }

    private void tell(Suite suite, Suite.Options options, double seconds) {
        for (Part part : options.without()) {
            console.say(
                    part.module()
                            + " is left to you; its settings: source "
                            + suite.environmentFile(part));
        }
        String ready = " (ready after %.1f s; stop with Ctrl-C)".formatted(seconds);
        console.say(
                options.without().contains(Part.GATEWAY)
                        ? "the services answer; the gateway is yours" + ready
                        : "the gateway answers at " + suite.address(Part.GATEWAY) + ready);
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
}
