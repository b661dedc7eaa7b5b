package dev.kaitong.acceptance.drill;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words after {@code ./kaitong drill}.
 *
 * @param smoke the short drill of every build
 * @param list only says what there is
 * @param only what is tried begins with one of these, which commas part
 * @param seed of everything made up, 0 or more
 * @param out where the table is left
 */
record DrillOptions(boolean smoke, boolean list, Optional<String> only, long seed, Path out) {
    static final long SEED = 20_261_111;
    static final String USAGE =
            """
            usage: ./kaitong drill [OPTION ...]
              --smoke          the short drill that is part of every build
              --list           say what there is, and do nothing
              --only NAME,...  only what begins with one of these, for instance fault.credit, database, bug.NO_BODY_CAP
              --seed N         of everything made up (20261111)
              --out DIR        where drill.md is left (target)
            """;

    DrillOptions {
        if (seed < 0) {
            throw new NotUnderstood("--seed: " + seed + " (expected: 0 or more)");
        }
    }

    /** Something in the words is wrong; the message says what. */
    static final class NotUnderstood extends RuntimeException {
        NotUnderstood(String message) {
            super(message);
        }
    }

    static DrillOptions of(List<String> words, Path home) {
        DrillOptions options =
                new DrillOptions(false, false, Optional.empty(), SEED, home.resolve("target"));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--smoke") || word.equals("--list")) {
                options = options.with(word);
            } else if (i + 1 < words.size()) {
                options = options.with(word, words.get(++i));
            } else {
                throw new NotUnderstood("'" + word + "' is not understood or needs a value");
            }
        }
        return options;
    }

    /** Whether something of this name is to be tried. */
    boolean wants(String name) {
        return only.map(names -> Stream.of(names.split(",")).anyMatch(name::startsWith))
                .orElse(true);
    }

    private DrillOptions with(String word) {
        return word.equals("--smoke")
                ? new DrillOptions(true, list, only, seed, out)
                : new DrillOptions(smoke, true, only, seed, out);
    }

    private DrillOptions with(String word, String value) {
        return switch (word) {
            case "--only" -> new DrillOptions(smoke, list, Optional.of(value), seed, out);
            case "--seed" -> new DrillOptions(smoke, list, only, number(word, value), out);
            case "--out" -> new DrillOptions(smoke, list, only, seed, Path.of(value));
            default -> throw new NotUnderstood("'" + word + "' is not understood");
        };
    }

    private static long number(String word, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new NotUnderstood(word + ": '" + value + "' is no whole number");
        }
    }
}
