package dev.kaitong.gateway.text;

import dev.kaitong.contract.Language;
import dev.kaitong.contract.ReasonParams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Says in words what happened to a line or a purchase, in both languages. Languages that do not say
 * the same things stop the process at its start, and the build before that.
 */
@ApplicationScoped
public class ActionTexts {
    private static final String TITLE = ".title";

    private final Map<Language, Map<String, Text>> texts = new EnumMap<>(Language.class);
    private final Words words;

    /** Reads the texts of this build. */
    public ActionTexts() {
        words = new Words(ReasonTexts.read("items.properties"));
        texts.put(Language.ZH, read("actions_zh.properties"));
        texts.put(Language.EN, read("actions_en.properties"));
        if (!of(Language.ZH).keySet().equals(of(Language.EN).keySet())) {
            throw new IllegalStateException("actions: the languages do not say the same things");
        }
    }

    private record Text(String title, Template detail) {}

    /**
     * What happened, in words.
     *
     * @param title in a few words
     * @param detail in a sentence
     */
    public record Said(String title, String detail) {}

    /** Whether there are words for a thing. */
    public boolean knows(String key) {
        return of(Language.ZH).containsKey(key);
    }

    /** Says one thing. */
    public Said say(String key, ReasonParams params, Language language) {
        Text text = of(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("key: " + key + " (expected: one with a text)");
        }
        return new Said(
                text.title(),
                text.detail().filled(parameter -> words.value(parameter, params, language)));
    }

    private Map<String, Text> of(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private static Map<String, Text> read(String file) {
        Map<String, String> lines = ReasonTexts.read(file);
        Map<String, Text> texts = new HashMap<>();
        Set<String> keys = new HashSet<>(lines.keySet());
        keys.removeIf(key -> key.endsWith(TITLE));
        for (String key : keys) {
            String title = lines.get(key + TITLE);
            Template detail = new Template(Objects.requireNonNull(lines.get(key)));
            if (title == null || !Words.PARAMETERS.containsAll(detail.parameters())) {
                throw new IllegalStateException(file + ": " + key + " is not complete");
            }
            texts.put(key, new Text(title, detail));
        }
        if (lines.size() != 2 * keys.size()) {
            throw new IllegalStateException(file + ": a title without a text");
        }
        return texts;
    }
}
