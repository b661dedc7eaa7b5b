/**
 * The folded evidence as JSON, on the wire and in its row, and the one read of it. Must not hold a
 * rule, nor write a row: events do.
 */
@NullMarked
package dev.kaitong.risk.evidence;

import org.jspecify.annotations.NullMarked;
