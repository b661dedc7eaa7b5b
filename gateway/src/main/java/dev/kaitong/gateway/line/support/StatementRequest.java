package dev.kaitong.gateway.line.support;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Why a person acts on a line.
 *
 * @param statement why, in words, for the record
 */
public record StatementRequest(
        @NotBlank
                @Size(max = 1_000)
                @Pattern(regexp = PLAIN, message = "must hold no control characters")
                String statement) {
    static final String PLAIN = "[^\\p{Cc}\\p{Cs}]*";
}
