/**
 * What becomes of purchases by itself: frees what was never captured, decides what could not be
 * decided, and looks again at what stood on what was last known.
 */
@NullMarked
package dev.kaitong.gateway.purchase.looking;

import org.jspecify.annotations.NullMarked;
