package dev.kaitong.credit.score;

import dev.kaitong.contract.Checks;
import dev.kaitong.contract.Era;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What amounts, months and words of a credit file may be: beyond it nothing real lies. */
final class Bounds {
    /** One trillion yuan: above any account, and sums of all accounts stay exact. */
    static final long MOST_FEN = 100_000_000_000_000L;

    private static final int WORD_MAX = 64;

    private Bounds() {}

    /** A month that a file may speak of. */
    static void month(String name, YearMonth month) {
        Era.day(name, month.atDay(1));
    }

    /** A short text, or none. */
    static void word(String name, @Nullable String word) {
        if (word != null) {
            Checks.text(name, word, WORD_MAX);
        }
    }
}
