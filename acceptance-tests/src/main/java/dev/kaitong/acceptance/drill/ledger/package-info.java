/**
 * Who applies while a drill runs, what ought to become of each, and everything that was answered:
 * the drill's own memory, against which the suite's is held.
 */
@NullMarked
package dev.kaitong.acceptance.drill.ledger;

import org.jspecify.annotations.NullMarked;
