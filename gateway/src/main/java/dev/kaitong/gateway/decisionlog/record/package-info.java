/**
 * The canonical text of a decision: what it holds, how it is written and read back, and how the
 * decision is derived from it again. Knows no database.
 */
@NullMarked
package dev.kaitong.gateway.decisionlog.record;

import org.jspecify.annotations.NullMarked;
