/**
 * Asks the three services at once and says what was heard: three assessments, or for each that did
 * not come, why. Decides nothing.
 *
 * <p>Each service stands behind one guard ({@link dev.kaitong.gateway.asking.guard}): places by
 * lane, breaker, one call within min(own timeout, rest of the deadline less the reserve), a judge
 * of the answer ({@link dev.kaitong.gateway.asking.answer}). A breaker opens at 5 failures of the
 * last 10 judged calls; while it is not closed nobody but the prober gets through, once a second,
 * and two good probes in a row close it, with or without traffic. A call is repeated at most once,
 * only when the connection was refused or reset before an answer began, under a budget of 10 % of
 * the calls, never on an open breaker. A slow good answer is used, and counts against its service.
 *
 * <p>A breaker that opens again in its slow start is held open for longer each time; after closing
 * a growing share of the calls is let through; what an operator forces comes from {@link
 * dev.kaitong.gateway.maintenance}. Not here: answering early on a decisive FAIL (all three are
 * waited for, within the deadline).
 */
@NullMarked
package dev.kaitong.gateway.asking;

import org.jspecify.annotations.NullMarked;
