/**
 * PURE: {@code (evidence, rules, asOf) -> assessment} of credit-service, and what cures would
 * change in the evidence. Must not know a clock, JSON, HTTP or a database.
 */
@NullMarked
package dev.kaitong.credit.verdict;

import org.jspecify.annotations.NullMarked;
