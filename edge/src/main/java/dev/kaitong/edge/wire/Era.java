package dev.kaitong.edge.wire;

import dev.kaitong.contract.FieldException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The instants that a request may name: beyond them dates and database types overflow. */
final class Era {
    private static final Instant START = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    private Era() {}

    static void check(String field, @Nullable Instant instant) {
        if (instant != null && (instant.isBefore(START) || instant.isAfter(END))) {
            throw new FieldException(field, instant.toString(), "between " + START + " and " + END);
        }
    }
}
