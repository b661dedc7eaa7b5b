/**
 * PURE: what is to be done to a line: {@code (line, facts, strategy, asOf) -> actions}. Live
 * reviews and the replay of a recorded one call the same function; looking twice at the same facts
 * does nothing the second time.
 */
@NullMarked
package dev.kaitong.gateway.linereview;

import org.jspecify.annotations.NullMarked;
