package dev.kaitong.identity.profile.evidence;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A resident ID number whose check character is right (GB 11643-1999): six digits of region, eight
 * of birth date, three of sequence, one check character. The county digits are not looked up: a
 * number keeps the code of its county after the county is abolished.
 *
 * @param digits the 18 characters, the last of them a digit or {@code X}
 */
public record IdNumber(String digits) {
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    public IdNumber {
        if (!checks(digits)) {
            // The value itself is personal and never stands in a message.
            throw new IllegalArgumentException(
                    "digits: (expected: 17 digits and their check character)");
        }
    }

    /**
     * Reads a number as people write it: full-width digits, a small x and spaces around it are
     * taken; anything else that does not check is empty.
     */
    public static Optional<IdNumber> parse(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return checks(plain) ? Optional.of(new IdNumber(plain)) : Optional.empty();
    }

    /** The first two digits, which name the province (GB/T 2260). */
    public String provinceCode() {
        return digits.substring(0, 2);
    }

    /** The birth date; absent when there is no such calendar day. */
    public @Nullable LocalDate birthDate() {
        try {
            return LocalDate.of(number(6, 10), number(10, 12), number(12, 14));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Never the number itself: records print themselves into logs. */
    @Override
    public String toString() {
        return "IdNumber[masked]";
    }

    private int number(int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static boolean checks(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        return text.charAt(LENGTH - 1) == CHECK_CHARACTERS.charAt(sum % 11);
    }
}
