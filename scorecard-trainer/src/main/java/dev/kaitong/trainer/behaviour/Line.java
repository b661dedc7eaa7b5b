package dev.kaitong.trainer.behaviour;

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

    private String value(String name) {
        String key = '"' + name + "\":";
        int at = text.indexOf(key);
        if (at < 0) {
            throw new IllegalArgumentException("no " + name + " in " + text);
        }
        int from = at + key.length();
        int end = from;
        while (text.charAt(end) != ',' && text.charAt(end) != '}') {
            end++;
        }
        return text.substring(from, end).trim();
    }
}
