package dev.kaitong.gateway.webhook.signing;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that a subscriber and we share.
 *
 * @param text {@code whsec_} and the base64 of 24 to 64 bytes
 */
public record Secret(String text) {
    /** What every secret begins with. */
    public static final String PREFIX = "whsec_";

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int BYTES_MIN = 24;
    private static final int BYTES_MAX = 64;
    private static final int BYTES_MADE = 32;

    public Secret {
        if (!isOne(text)) {
            // Without the value: it would be half of a secret.
            throw new IllegalArgumentException(
                    "text: (expected: whsec_ and the base64 of 24 to 64 bytes)");
        }
    }

    /** A new one, of 32 bytes. */
    public static Secret fresh() {
        byte[] bytes = new byte[BYTES_MADE];
        CHANCE.nextBytes(bytes);
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** Whether a text is a secret. */
    public static boolean isOne(String text) {
        if (!text.startsWith(PREFIX)) {
            return false;
        }
        try {
            int length = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
            return length >= BYTES_MIN && length <= BYTES_MAX;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
