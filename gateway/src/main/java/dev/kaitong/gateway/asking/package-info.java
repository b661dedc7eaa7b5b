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
 * <p>Not here yet, and where it will stand: probes at growing intervals with jitter and a slow
 * start after closing ({@link dev.kaitong.gateway.asking.breaker}); adaptive limits instead of
 * fixed places ({@link dev.kaitong.gateway.asking.guard}); maintenance that survives a restart and
 * is audited (today {@link dev.kaitong.gateway.asking.Services#forceOpen} is kept in memory);
 * answering early on a decisive FAIL.
 */
@NullMarked
package dev.kaitong.gateway.asking;

import org.jspecify.annotations.NullMarked;
