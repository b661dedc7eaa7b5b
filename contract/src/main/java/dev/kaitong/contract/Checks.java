package dev.kaitong.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of record constructors; a failed one is a {@link FieldException}. */
public final class Checks {
    private Checks() {}

    /** A whole number within bounds, both included. */
    public static void between(String name, long value, long least, long most) {
        if (value < least || value > most) {
            String bounds = most == Long.MAX_VALUE ? least + " or more" : least + " to " + most;
            throw new FieldException(name, Long.toString(value), bounds);
        }
    }

    /** A number within bounds, both included; never NaN. */
    public static void between(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new FieldException(name, Double.toString(value), least + " to " + most);
        }
    }

    /** A text that says something. */
    public static void notBlank(String name, String value) {
        if (value.isBlank()) {
            throw new FieldException(name, "blank", "a text");
        }
    }

    /**
     * A text of 1 to so many characters that every store can keep: no control characters, no halves
     * of a character.
     */
    public static void text(String name, String value, int most) {
        if (value.isBlank()
                || value.codePointCount(0, value.length()) > most
                || value.codePoints().anyMatch(Checks::cannotBeKept)) {
            throw new FieldException(
                    name,
                    value.length() + " characters",
                    "1 to " + most + " characters, not all blank, no control characters");
        }
    }

    private static boolean cannotBeKept(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE;
    }

    /** A value that must be there. */
    public static <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw new FieldException(name, "absent", "a value");
        }
        return value;
    }

    /** An immutable copy of a list of at most so many members; empty when absent. */
    public static <T> List<T> list(String name, @Nullable List<T> value, int most) {
        if (value == null) {
            return List.of();
        }
        if (value.size() > most) {
            throw new FieldException(
                    name, value.size() + " members", "at most " + most + " members");
        }
        for (T member : value) {
            if (member == null) {
                throw new FieldException(name, "a null member", "no null member");
            }
        }
        return List.copyOf(value);
    }
}
