package dev.kaitong.gateway.text;

import dev.kaitong.contract.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which of the two languages a caller reads best, by its {@code Accept-Language} (RFC 9110, section
 * 12.5.4).
 */
public final class Languages {
    private static final int LENGTH_MAX = 1_000;

    private Languages() {}

    /**
     * The best of the two; Chinese when neither is asked for, and whenever the header is no good.
     */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null
                || acceptLanguage.isBlank()
                || acceptLanguage.length() > LENGTH_MAX) {
            return Language.ZH;
        }
        List<Locale.LanguageRange> ranges = new ArrayList<>();
        try {
            ranges.addAll(Locale.LanguageRange.parse(acceptLanguage));
        } catch (IllegalArgumentException e) {
            return Language.ZH;
        }
        for (Locale.LanguageRange range : ranges) {
            if (range.getWeight() > 0
                    && (range.getRange().equals("en") || range.getRange().startsWith("en-"))) {
                return Language.EN;
            }
            if (range.getWeight() > 0
                    && (range.getRange().equals("zh")
                            || range.getRange().startsWith("zh-")
                            || range.getRange().equals("*"))) {
                return Language.ZH;
            }
        }
        return Language.ZH;
    }
}
