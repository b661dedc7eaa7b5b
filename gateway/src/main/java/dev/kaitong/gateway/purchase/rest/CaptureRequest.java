package dev.kaitong.gateway.purchase.rest;

import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/purchases/{id}/capture}; the body may be left out.
 *
 * @param amountFen how much of what was authorised, in fen, above 0; all when absent
 */
public record CaptureRequest(@Nullable @Positive Long amountFen) {}
