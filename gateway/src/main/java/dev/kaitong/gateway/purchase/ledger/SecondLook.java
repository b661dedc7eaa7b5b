package dev.kaitong.gateway.purchase.ledger;

import dev.kaitong.gateway.purchase.verdict.PurchaseDecided;
import java.time.Instant;

/**
 * The real decision about a purchase that stood on what was last known. It reverses nothing: what
 * was promised stays promised, and what risk-service says acts on the line by its signals.
 *
 * @param decided what would have been decided, had risk-service answered
 * @param at when
 */
public record SecondLook(PurchaseDecided decided, Instant at) {}
