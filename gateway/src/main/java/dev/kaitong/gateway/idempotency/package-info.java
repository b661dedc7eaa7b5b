/**
 * Idempotency keys: the same key and the same request get the same bytes again, for 30 days; what
 * was answered is written in the transaction that it tells of.
 */
@NullMarked
package dev.kaitong.gateway.idempotency;

import org.jspecify.annotations.NullMarked;
