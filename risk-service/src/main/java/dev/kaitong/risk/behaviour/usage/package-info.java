/**
 * PURE. How the line is used: the latest purchases, receipts, refunds and money that came back of
 * one applicant, and what a merchant looks like from the side of its payments. A state of bounded
 * size; must not hold a weight, a threshold or a verdict.
 */
@NullMarked
package dev.kaitong.risk.behaviour.usage;

import org.jspecify.annotations.NullMarked;
