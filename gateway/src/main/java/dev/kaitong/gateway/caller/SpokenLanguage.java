package dev.kaitong.gateway.caller;

import dev.kaitong.contract.Language;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language of an answer, by {@code Accept-Language}: the first that we speak, else Chinese. */
public final class SpokenLanguage {
    private SpokenLanguage() {}

    /** The language for whoever sent these headers. */
    public static Language of(HttpHeaders headers) {
        for (Locale wanted : headers.getAcceptableLanguages()) {
            if (wanted.getLanguage().equals("en")) {
                return Language.EN;
            }
            if (wanted.getLanguage().equals("zh")) {
                return Language.ZH;
            }
        }
        return Language.ZH;
    }

    /** The language with this tag. */
    public static Language ofTag(String tag) {
        return tag.equals(Language.EN.tag()) ? Language.EN : Language.ZH;
    }
}
