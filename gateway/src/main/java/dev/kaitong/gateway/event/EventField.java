package dev.kaitong.gateway.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaitong.contract.Era;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A field of an event's data.
 *
 * @param name its name on the wire
 * @param kind what it may hold
 * @param required whether it must be there
 */
record EventField(String name, Kind kind, boolean required) {
    /** What a field may hold: what every owner of the event accepts. */
    enum Kind {
        /** Whole fen, up to what credit-service keeps. */
        FEN("a whole number of 0 to 100000000000000"),
        /** An id or a name given by another system. */
        LABEL("a text of 1 to 64 characters, no control characters"),
        /** An id that says nothing of what it stands for, and is no phone number itself. */
        OPAQUE("an opaque id of 1 to 64 characters, no phone number, no control characters"),
        FLAG("true or false"),
        DAY("a calendar date such as 2026-01-31"),
        /** Up to about a hundred years. */
        MINUTES("a whole number of 0 to 52560000"),
        /** Up to ten years. */
        DAYS_PAST_DUE("a whole number of 0 to 3650"),
        RATIO("a number of 0 to 1000000");

        private static final long FEN_MAX = 100_000_000_000_000L;
        private static final long MINUTES_MAX = 52_560_000;
        private static final long DAYS_MAX = 3_650;
        private static final double RATIO_MAX = 1_000_000;
        private static final Pattern GOOD_LABEL =
                Pattern.compile("(?=.*\\S)[^\\p{Cc}\\p{Cs}]{1,64}");

        private static final Pattern PHONE_NUMBER = Pattern.compile("(\\+?86)?[- ]?1[0-9]{10}");

        private final String expected;

        Kind(String expected) {
            this.expected = expected;
        }

        private boolean accepts(JsonNode value) {
            return switch (this) {
                case FEN -> whole(value, FEN_MAX);
                case LABEL -> value.isTextual() && GOOD_LABEL.matcher(value.textValue()).matches();
                case OPAQUE ->
                        LABEL.accepts(value) && !PHONE_NUMBER.matcher(value.textValue()).matches();
                case FLAG -> value.isBoolean();
                case DAY -> value.isTextual() && isDay(value.textValue());
                case MINUTES -> whole(value, MINUTES_MAX);
                case DAYS_PAST_DUE -> whole(value, DAYS_MAX);
                case RATIO ->
                        value.isNumber()
                                && value.doubleValue() >= 0
                                && value.doubleValue() <= RATIO_MAX;
            };
        }

        private static boolean whole(JsonNode value, long most) {
            return value.isIntegralNumber()
                    && value.canConvertToLong()
                    && value.longValue() >= 0
                    && value.longValue() <= most;
        }

        private static boolean isDay(String text) {
            try {
                return Era.contains(LocalDate.parse(text));
            } catch (DateTimeParseException _) {
                return false;
            }
        }
    }

    static EventField required(String name, Kind kind) {
        return new EventField(name, kind, true);
    }

    static EventField optional(String name, Kind kind) {
        return new EventField(name, kind, false);
    }

    /** What is wrong with a value; {@code null} when nothing is. */
    @Nullable String complaint(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return required ? "must be " + kind.expected : null;
        }
        return kind.accepts(value) ? null : "must be " + kind.expected;
    }
}
