/**
 * What changes as a stream: whoever holds one open is told of every change, in order. One look a
 * second at all that is watched, however many watch. Knows how streams are held; of what is watched
 * it knows applications alone.
 */
@NullMarked
package dev.kaitong.gateway.updates;

import org.jspecify.annotations.NullMarked;
