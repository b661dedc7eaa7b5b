package dev.kaitong.gateway.text;

import dev.kaitong.contract.Language;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCatalogue;
import dev.kaitong.contract.ReasonCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Explains reasons to people, in both languages. A code without a text stops the process at its
 * start, and the build before that.
 */
@ApplicationScoped
public class ReasonTexts {
    private final ReasonCatalogue catalogue = ReasonCatalogue.builtIn();
    private final Map<Language, Map<ReasonCode, Template>> details = new EnumMap<>(Language.class);
    private final Words words;

    /** Reads the texts of this build. */
    public ReasonTexts() {
        words = new Words(read("items.properties"));
        details.put(Language.ZH, templates("details_zh.properties"));
        details.put(Language.EN, templates("details_en.properties"));
    }

    /**
     * A reason in words.
     *
     * @param title what it is
     * @param detail one or two sentences with its amounts, dates and counts
     * @param cureTitle what to do about it; empty when there is nothing to do
     */
    public record Explained(String title, String detail, String cureTitle) {}

    /** Explains one reason. */
    public Explained explain(Reason reason, Language language) {
        ReasonCode code = reason.code();
        Template template =
                Objects.requireNonNull(Objects.requireNonNull(details.get(language)).get(code));
        return new Explained(
                catalogue.title(code, language),
                template.filled(parameter -> words.value(parameter, reason.params(), language)),
                catalogue.cureTitle(code, language));
    }

    private static Map<ReasonCode, Template> templates(String file) {
        Map<String, String> texts = read(file);
        Map<ReasonCode, Template> templates = new EnumMap<>(ReasonCode.class);
        for (ReasonCode code : ReasonCode.values()) {
            @Nullable String text = texts.remove(code.name());
            if (text == null || text.isBlank()) {
                throw new IllegalStateException(file + ": no text for " + code);
            }
            Template template = new Template(text);
            if (!Words.PARAMETERS.containsAll(template.parameters())) {
                throw new IllegalStateException(
                        file
                                + ": "
                                + code
                                + " names an unknown parameter: "
                                + template.parameters());
            }
            templates.put(code, template);
        }
        if (!texts.isEmpty()) {
            throw new IllegalStateException(
                    file + ": texts for codes that do not exist: " + texts.keySet());
        }
        return templates;
    }

    static Map<String, String> read(String file) {
        try (@Nullable InputStream in =
                ReasonTexts.class.getResourceAsStream("/dev/kaitong/gateway/text/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            properties
                    .stringPropertyNames()
                    .forEach(name -> texts.put(name, properties.getProperty(name)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
