package dev.kaitong.gateway.purchase.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/purchases/{id}/refund}.
 *
 * @param amountFen how much of what was captured, in fen, above 0
 * @param toBalance whether it goes to another place than it came from; no when absent
 */
public record RefundRequest(
        @NotNull @Positive @Max(FEN_MAX) Long amountFen, @Nullable Boolean toBalance) {
    private static final long FEN_MAX = 100_000_000_000_000L;
}
