/**
 * What must never break, whatever is out of order, and how the drill finds out from its ledger, the
 * public API and the rows of the gateway. Pure but for the readers of those two.
 */
@NullMarked
package dev.kaitong.acceptance.drill.law;

import org.jspecify.annotations.NullMarked;
