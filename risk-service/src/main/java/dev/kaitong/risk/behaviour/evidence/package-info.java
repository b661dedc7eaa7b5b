/**
 * PURE. What is known of how one applicant uses the line: a state of bounded size into which every
 * event is folded once. Must not hold a threshold or a verdict: those are rules.
 */
@NullMarked
package dev.kaitong.risk.behaviour.evidence;

import org.jspecify.annotations.NullMarked;
