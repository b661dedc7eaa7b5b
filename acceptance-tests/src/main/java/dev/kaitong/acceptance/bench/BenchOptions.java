package dev.kaitong.acceptance.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The words after {@code ./kaitong bench}.
 *
 * @param rounds rounds of which medians are taken, 1 to 9
 * @param decisions decisions of one closed loop, 100 to 50 000
 * @param atOnce applications in flight in a closed loop, 1 to 256
 * @param quietWait how long to wait for a quiet machine before measuring on a busy one
 * @param check whether a missed or withheld target makes the run fail
 * @param out where the tables are left
 */
record BenchOptions(
        int rounds, int decisions, int atOnce, Duration quietWait, boolean check, Path out) {
    static final String USAGE =
            """
            usage: ./kaitong bench [OPTION ...]
              --rounds N            rounds of which medians are taken (3)
              --decisions N         decisions of one closed loop (8000)
              --at-once N           applications in flight in a closed loop (64)
              --quiet-wait SECONDS  wait so long for a quiet machine (30)
              --check               end with 1 when a target is missed, or cannot be judged
              --out DIR             where bench.md and bench.json are left (target)
            """;

    BenchOptions {
        between("--rounds", rounds, 1, 9);
        between("--decisions", decisions, 100, 50_000);
        between("--at-once", atOnce, 1, 256);
        between("--quiet-wait", quietWait.toSeconds(), 0, 3_600);
    }

    /** Something in the words is wrong; the message says what. */
    static final class NotUnderstood extends RuntimeException {
        NotUnderstood(String message) {
            super(message);
        }
    }

    static BenchOptions defaults(Path home) {
        return new BenchOptions(
                3, 8_000, 64, Duration.ofSeconds(30), false, home.resolve("target"));
    }

    static BenchOptions of(List<String> words, Path home) {
        BenchOptions options = defaults(home);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--check")) {
                options = options.checked();
            } else if (i + 1 < words.size()) {
                options = options.with(word, words.get(++i));
            } else {
                throw new NotUnderstood("'" + word + "' is not understood or needs a value");
            }
        }
        return options;
    }

    private BenchOptions with(String word, String value) {
        return switch (word) {
            case "--rounds" ->
                    new BenchOptions(number(word, value), decisions, atOnce, quietWait, check, out);
            case "--decisions" ->
                    new BenchOptions(rounds, number(word, value), atOnce, quietWait, check, out);
            case "--at-once" ->
                    new BenchOptions(rounds, decisions, number(word, value), quietWait, check, out);
            case "--quiet-wait" ->
                    new BenchOptions(
                            rounds,
                            decisions,
                            atOnce,
                            Duration.ofSeconds(number(word, value)),
                            check,
                            out);
            case "--out" ->
                    new BenchOptions(rounds, decisions, atOnce, quietWait, check, Path.of(value));
            default -> throw new NotUnderstood("'" + word + "' is not understood");
        };
    }

    private BenchOptions checked() {
        return new BenchOptions(rounds, decisions, atOnce, quietWait, true, out);
    }

    private static int number(String word, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new NotUnderstood(word + ": '" + value + "' is no whole number");
        }
    }

    private static void between(String word, long value, long least, long most) {
        if (value < least || value > most) {
            throw new NotUnderstood(
                    word + ": " + value + " (expected: " + least + " to " + most + ")");
        }
    }
}
