package dev.kaitong.gateway.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with {@code {parameters}}; a part in square brackets is left out when one of its
 * parameters is absent.
 */
final class Template {
    private static final Pattern PART = Pattern.compile("\\[([^\\]]*)\\]|([^\\[\\]]+)");
    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)\\}");

    private final List<Part> parts = new ArrayList<>();

    private record Part(String text, boolean optional) {}

    Template(String text) {
        Matcher matcher = PART.matcher(text);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            end = matcher.end();
            boolean optional = matcher.group(1) != null;
            Part part = new Part(optional ? matcher.group(1) : matcher.group(2), optional);
            if (!optional && PARAMETER.matcher(part.text()).find()) {
                throw new IllegalArgumentException("a parameter outside brackets in: " + text);
            }
            parts.add(part);
        }
        if (end != text.length()) {
            throw new IllegalArgumentException("brackets do not match in: " + text);
        }
    }

    /** The sentence with its parameters filled in. */
    String filled(Function<String, @Nullable String> values) {
        StringBuilder sentence = new StringBuilder();
        for (Part part : parts) {
            @Nullable String filled = filled(part.text(), values);
            if (filled != null) {
                sentence.append(filled);
            }
        }
        return sentence.toString();
    }

    /** Names of all parameters. */
    Set<String> parameters() {
        Set<String> names = new HashSet<>();
        for (Part part : parts) {
            Matcher matcher = PARAMETER.matcher(part.text());
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static @Nullable String filled(String text, Function<String, @Nullable String> values) {
        Matcher matcher = PARAMETER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            @Nullable String value = values.apply(matcher.group(1));
            if (value == null) {
                return null;
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }
}
