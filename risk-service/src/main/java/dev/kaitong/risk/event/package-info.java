/**
 * The evidence feed: events are parsed strictly, logged once, and folded into the rows of their
 * applicants in the same transaction. Must not judge what an event means: {@code behaviour} does.
 */
@NullMarked
package dev.kaitong.risk.event;

import org.jspecify.annotations.NullMarked;
