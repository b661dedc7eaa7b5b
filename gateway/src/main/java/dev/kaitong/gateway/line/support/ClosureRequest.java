package dev.kaitong.gateway.line.support;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * {@code POST .../line/lender-closure}.
 *
 * @param reason what was confirmed
 * @param statement why, in words, for the record
 */
public record ClosureRequest(
        @NotNull Confirmed reason,
        @NotBlank
                @Size(max = 1_000)
                @Pattern(
                        regexp = StatementRequest.PLAIN,
                        message = "must hold no control characters")
                String statement) {
    /** What may end a line. */
    public enum Confirmed {
        CASH_OUT_CONFIRMED,
        VIOLATION_ON_RECORD,
        FALSE_INFORMATION
    }
}
