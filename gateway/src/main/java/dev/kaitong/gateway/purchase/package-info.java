/**
 * Purchases on lines: decided in {@link dev.kaitong.gateway.purchase.verdict}, kept exactly in
 * {@link dev.kaitong.gateway.purchase.ledger}, taken over HTTP in {@link
 * dev.kaitong.gateway.purchase.rest}, told to risk-service by {@link
 * dev.kaitong.gateway.purchase.tell}.
 */
@NullMarked
package dev.kaitong.gateway.purchase;

import org.jspecify.annotations.NullMarked;
