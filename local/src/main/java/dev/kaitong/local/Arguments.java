package dev.kaitong.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after {@code ./kaitong COMMAND}: options with a value, and flags. */
final class Arguments {
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private Arguments() {}

    /** Reads words; an unknown one is said so, with those that are known. */
    static Arguments of(List<String> words, Set<String> options, Set<String> flags) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (flags.contains(word)) {
                arguments.add(word, "");
            } else if (options.contains(word)) {
                if (i + 1 == words.size() || words.get(i + 1).startsWith("--")) {
                    throw new LocalException(word + " needs a value.");
                }
                arguments.add(word, words.get(++i));
            } else {
                throw new LocalException(
                        "'"
                                + word
                                + "' is not understood here; known: "
                                + known(options, flags)
                                + ".");
            }
        }
        return arguments;
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option)).map(List::getLast);
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    private void add(String word, String value) {
        values.computeIfAbsent(word, _ -> new ArrayList<>()).add(value);
    }

    private static String known(Set<String> options, Set<String> flags) {
        List<String> known = new ArrayList<>(options);
        known.addAll(flags);
        known.sort(null);
        return known.isEmpty() ? "nothing" : String.join(", ", known);
    }
}
