/**
 * Where rules and scorecards come from: versioned JSON resources, all of them kept for as long as a
 * decision names them.
 */
@NullMarked
package dev.kaitong.credit.rules;

import org.jspecify.annotations.NullMarked;
