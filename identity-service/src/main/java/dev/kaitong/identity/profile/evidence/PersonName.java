package dev.kaitong.identity.profile.evidence;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name as it is compared: the same person writes it with a full-width or a half-width letter,
 * with one of many middle dots or none, with or without spaces. Rare characters and variant forms
 * are kept: 昇 is not 升, and whoever wrote one for the other has something to correct.
 *
 * @param normal what is left for comparing; empty when the text holds no name
 */
public record PersonName(String normal) {
    /**
     * Signs that stand between the parts of a name: dots of every keyboard, hyphens, apostrophes.
     */
    private static final String SEPARATORS = "·•・‧∙⋅‣●○．.。､、,'’ʼ`-‐‑–—_᛫⸱⸳";

    /** Normalises a name as written: NFKC, no separators, no spaces, one case. */
    public static PersonName of(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(compatible.length());
        compatible.codePoints().filter(PersonName::belongsToTheName).forEach(kept::appendCodePoint);
        // Twice: some letters have a small form only after a capital one (ß and SS).
        return new PersonName(kept.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    /** Never the name itself: records print themselves into logs. */
    @Override
    public String toString() {
        return "PersonName[masked]";
    }

    private static boolean belongsToTheName(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && Character.getType(codePoint) != Character.FORMAT
                && SEPARATORS.indexOf(codePoint) < 0;
    }
}
