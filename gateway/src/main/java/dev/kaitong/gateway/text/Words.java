package dev.kaitong.gateway.text;

import dev.kaitong.contract.Language;
import dev.kaitong.contract.ReasonParams;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of a reason as words of a language: amounts in yuan, dates in full, wire names as what
 * they mean.
 */
final class Words {
    /** Every parameter that a template may name. */
    static final Set<String> PARAMETERS =
            Set.of(
                    "amountFen",
                    "targetFen",
                    "until",
                    "count",
                    "cycles",
                    "percent",
                    "items",
                    "source");

    private static final DateTimeFormatter ZH_DAY =
            DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINA);
    private static final DateTimeFormatter EN_DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Map<String, String> items;

    /** {@code items}: Chinese and English word, separated by a bar, by wire name. */
    Words(Map<String, String> items) {
        this.items = Map.copyOf(items);
    }

    @Nullable String value(String parameter, ReasonParams params, Language language) {
        return switch (parameter) {
            case "amountFen" -> yuan(params.amountFen());
            case "targetFen" -> yuan(params.targetFen());
            case "until" -> day(params.until(), language);
            case "count" -> number(params.count());
            case "cycles" -> number(params.cycles());
            case "percent" -> number(params.percent());
            case "items" -> list(params.items(), language);
            case "source" -> params.source();
            default ->
                    throw new IllegalArgumentException(
                            "parameter: " + parameter + " (expected: one of " + PARAMETERS + ")");
        };
    }

    /** Whole fen as yuan: {@code ¥1,234.56}. */
    static @Nullable String yuan(@Nullable Long fen) {
        return fen == null ? null : Yuan.of(fen);
    }

    private static @Nullable String day(@Nullable LocalDate day, Language language) {
        return day == null ? null : (language == Language.ZH ? ZH_DAY : EN_DAY).format(day);
    }

    private static @Nullable String number(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private @Nullable String list(@Nullable List<String> names, Language language) {
        return names == null || names.isEmpty()
                ? null
                : names.stream()
                        .map(name -> word(name, language))
                        .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private String word(String name, Language language) {
        @Nullable String both = items.get(name);
        if (both == null) {
            return name;
        }
        int bar = both.indexOf('|');
        return language == Language.ZH ? both.substring(0, bar) : both.substring(bar + 1);
    }
}
