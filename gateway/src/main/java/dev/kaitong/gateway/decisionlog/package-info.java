/**
 * What is kept of every decision, for ever: the answers with their evidence, the versions, the
 * facts, all reasons. Reads it, shows it to support agents, and derives it again from itself. The
 * decisions are written by {@link dev.kaitong.gateway.commit}.
 */
@NullMarked
package dev.kaitong.gateway.decisionlog;

import org.jspecify.annotations.NullMarked;
