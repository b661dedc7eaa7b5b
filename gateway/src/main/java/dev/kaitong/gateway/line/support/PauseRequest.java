package dev.kaitong.gateway.line.support;

import dev.kaitong.contract.Era;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * {@code PUT .../line/hardship-pause}.
 *
 * @param until first day (Asia/Shanghai) that counts again; after today, at most 180 days
 * @param statement why, in words, for the record
 */
public record PauseRequest(
        @NotNull LocalDate until,
        @NotBlank
                @Size(max = 1_000)
                @Pattern(
                        regexp = StatementRequest.PLAIN,
                        message = "must hold no control characters")
                String statement) {
    public PauseRequest {
        Era.day("until", until);
    }
}
