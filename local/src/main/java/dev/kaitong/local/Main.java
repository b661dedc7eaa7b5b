package dev.kaitong.local;

import dev.kaitong.local.demo.Demo;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** What {@code ./kaitong} runs: {@code up}, {@code token}, {@code demo}. */
public final class Main {
    private static final Duration TOKEN_VALID = Duration.ofHours(8);

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
            case "up" -> new Up(home, Console.of(out)).run(rest);
            case "token" -> out.println(token(rest));
            case "demo" -> demo(rest);
            default ->
                    throw new LocalException(
                            "unknown command " + words + " (expected: up, token, demo)");
        }
    }

    private String token(List<String> words) {
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
        return issuer(arguments).token(role, subject, TOKEN_VALID);
    }

    private void demo(List<String> words) {
        Arguments arguments = Arguments.of(words, Set.of("--data", "--people"), Set.of());
        int people = arguments.value("--people").map(Main::number).orElse(Integer.MAX_VALUE);
        Ports ports = Ports.ofTheContract();
        boolean fine =
                new Demo(home, part -> ports.address(part), issuer(arguments), out).run(people);
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
        return Issuer.of(DataDirectory.existing(data));
    }

    private static int number(String text) {
        try {
            return Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new LocalException("'" + text + "' is no whole number.", e);
        }
    }
}
