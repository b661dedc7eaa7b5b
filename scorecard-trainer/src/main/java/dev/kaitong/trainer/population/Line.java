package dev.kaitong.trainer.population;

import org.jspecify.annotations.Nullable;

/** A flat JSON object on one line; values hold no quotes and no commas. */
record Line(String text) {
    /** A text. */
    String text(String name) {
        return value(name).replace("\"", "");
    }

    /** A text, if it is there. */
    @Nullable String textOrNull(String name) {
        return has(name) && !value(name).equals("null") ? text(name) : null;
    }

    long number(String name) {
        return Long.parseLong(value(name));
    }

    boolean flag(String name) {
        return value(name).equals("true");
    }

    boolean has(String name) {
        return text.contains('"' + name + "\":");
    }

    /** The same with another number or flag. */
    Line with(String name, String value) {
        int from = from(name);
        return new Line(text.substring(0, from) + value + text.substring(end(from)));
    }

    private String value(String name) {
        int from = from(name);
        return text.substring(from, end(from)).trim();
    }

    private int from(String name) {
        String key = '"' + name + "\":";
        int at = text.indexOf(key);
        if (at < 0) {
            throw new IllegalArgumentException("no " + name + " in " + text);
        }
        return at + key.length();
    }

    private int end(int from) {
        int end = from;
        while (text.charAt(end) != ',' && text.charAt(end) != '}') {
            end++;
        }
        return end;
    }
}
