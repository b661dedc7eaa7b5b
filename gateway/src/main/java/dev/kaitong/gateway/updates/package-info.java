/**
 * An application as a stream: whoever holds it open is told of every decision on it, in order,
 * until the last. One look a second at all that are watched, however many watch.
 */
@NullMarked
package dev.kaitong.gateway.updates;

import org.jspecify.annotations.NullMarked;
