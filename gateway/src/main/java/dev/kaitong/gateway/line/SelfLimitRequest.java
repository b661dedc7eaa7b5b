package dev.kaitong.gateway.line;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

/**
 * {@code PUT .../line/self-limit}.
 *
 * @param selfLimitFen the limit, in fen, 0 or more
 */
public record SelfLimitRequest(@NotNull @PositiveOrZero @Max(FEN_MAX) Long selfLimitFen) {
    private static final long FEN_MAX = 100_000_000_000_000L;
}
