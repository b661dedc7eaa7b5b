package dev.kaitong.gateway.linenotice;

import dev.kaitong.edge.problem.ProblemException;
import java.util.regex.Pattern;

/** Where somebody stopped reading notices. */
final class Cursor {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private Cursor() {}

    /**
     * Reads one.
     *
     * @param name of the parameter or header that it came in
     * @throws ProblemException 400 when it is none
     */
    static long of(String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw ProblemException.invalid(name, "must be a cursor of these notices");
        }
        return Long.parseLong(text);
    }
}
