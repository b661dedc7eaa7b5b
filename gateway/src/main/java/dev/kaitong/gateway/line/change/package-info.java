/**
 * How a line changes: read, decided by the pure review or by whoever may act on it, recorded in one
 * commit, told to the shopper. What runs by itself stands here too.
 */
@NullMarked
package dev.kaitong.gateway.line.change;

import org.jspecify.annotations.NullMarked;
