/**
 * PURE: what is known about the use of a line: bills and repayments, what became of the account,
 * what risk-service signalled. Folding events gives the same whatever the order in which they came.
 */
@NullMarked
package dev.kaitong.gateway.line.facts;

import org.jspecify.annotations.NullMarked;
