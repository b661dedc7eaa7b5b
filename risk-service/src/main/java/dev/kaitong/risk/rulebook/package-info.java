/**
 * The versions of the rules, as data. A version that a decision names is never changed and never
 * removed; new thresholds are a new file.
 */
@NullMarked
package dev.kaitong.risk.rulebook;

import org.jspecify.annotations.NullMarked;
