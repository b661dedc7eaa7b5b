package dev.kaitong.gateway.purchase.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/purchases/{id}/refund}.
 *
 * @param amountFen how much of what was captured, in fen, above 0; all that is left of it when
 *     absent
 * @param toBalance whether it goes to another place than it came from; no when absent
 */
public record RefundRequest(
        @Nullable @Positive @Max(FEN_MAX) Long amountFen, @Nullable Boolean toBalance) {
    private static final long FEN_MAX = 100_000_000_000_000L;
}
