package dev.kaitong.gateway.idempotency;

import dev.kaitong.edge.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An idempotency key of one caller for one operation; another caller's same key is another one.
 *
 * @param caller subject of the caller's token
 * @param operation what is asked for, for instance {@code POST /v1/applications}
 * @param key 1 to 128 visible ASCII characters
 */
public record KeyRef(String caller, String operation, String key) {
    /** The header. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /** A key from its header; a missing or bad one is the caller's mistake. */
    public static KeyRef of(String caller, String operation, @Nullable String header) {
        if (header == null) {
            throw ProblemException.invalid(HEADER, "must be present");
        }
        if (!VISIBLE_ASCII.matcher(header).matches()) {
            throw ProblemException.invalid(HEADER, "must be 1 to 128 visible ASCII characters");
        }
        return new KeyRef(caller, operation, header);
    }
}
