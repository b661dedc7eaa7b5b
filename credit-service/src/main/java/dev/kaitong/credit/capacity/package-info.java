/**
 * PURE: what somebody can carry: obligations, income, limit. Must not know a clock, JSON, HTTP or a
 * database.
 */
@NullMarked
package dev.kaitong.credit.capacity;

import org.jspecify.annotations.NullMarked;
