/**
 * The rules of overload, pure: which class a request is of, how many may be in flight, and which
 * level of restriction holds. Time is handed in.
 */
@NullMarked
package dev.kaitong.gateway.load.rule;

import org.jspecify.annotations.NullMarked;
