/**
 * Purchases as they are kept, exact to the fen: one writer takes what many callers want, locks the
 * lines concerned, does one thing after the other, and answers after the commit. The row of a line
 * is locked for everything that moves money on it, so that several processes are as exact as one.
 */
@NullMarked
package dev.kaitong.gateway.purchase.ledger;

import org.jspecify.annotations.NullMarked;
