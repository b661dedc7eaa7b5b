/**
 * Applications that wait are decided again by themselves: tickets as soon as we are in order again,
 * incomplete ones when the applicant's evidence changes, and both end in time, never as a refusal
 * of ours.
 *
 * <p>A worker claims what is due by a lease, oldest first, a few at a time, asks as everybody asks,
 * and commits at most one step from where it read the application. It may die anywhere: its lease
 * runs out, and what it committed is committed.
 */
@NullMarked
package dev.kaitong.gateway.redecision;

import org.jspecify.annotations.NullMarked;
